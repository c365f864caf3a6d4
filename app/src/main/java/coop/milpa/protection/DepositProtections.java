package coop.milpa.termdeposits;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The state of deposit protection, as dated data. */
public interface DepositProtections {

    /**
     * What protects deposits of a cooperative in a currency on a day: of the scheme that it has set ({@code
     * termdeposits.protection-scheme}). Empty if it has set none, or the scheme covers nothing in this currency then.
     */
    Optional<DepositProtection> of(CooperativeId cooperative, Currency currency, LocalDate day);
}
