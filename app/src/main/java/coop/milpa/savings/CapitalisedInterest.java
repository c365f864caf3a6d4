package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import java.util.Optional;

/**
 * The interest that an account was given for a period. It stands in the books on the last day and earns from the next.
 *
 * @param account  which
 * @param period  the days that earned; earlier ones, too, if they could not be given before
 * @param balanceDays  minor units × days that earned at the rate of the last day
 * @param interest  before tax
 * @param withheld  tax
 * @param entry  where it stands in the books; empty if it came to nothing
 */
public record CapitalisedInterest(
        AccountId account, Period period, long balanceDays, Money interest, Money withheld, Optional<EntryId> entry) {}
