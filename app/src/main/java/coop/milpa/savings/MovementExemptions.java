package coop.milpa.savings;

import coop.milpa.kernel.Outcome;

/**
 * Accounts whose movements the country does not tax because of what they are used for, such as salaries. Whether such a
 * use is exempt at all is the country's to say ({@code tax}). Asking again changes nothing.
 */
public interface MovementExemptions {

    /** Notes that an account is exempt from the open day on. */
    Outcome<SavingsAccount> declare(ExemptSavings command);

    /** Ends that: the open day is the last exempt one. */
    Outcome<SavingsAccount> end(EndExemption command);
}
