package coop.milpa.ledger;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to keep money in its account.
 *
 * @param heading  the request, why (a message code), who, and in whose words; a hold has no value date
 * @param account  a guarded account
 * @param amount  more than nothing
 * @param lastDay  the last day it holds; empty until someone releases it
 */
public record PlaceHold(Heading heading, AccountId account, Money amount, Optional<LocalDate> lastDay) {

    public PlaceHold {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Hold of " + amount);
        }
        if (heading.valueDate().isPresent()) {
            throw new IllegalArgumentException("A hold has no value date: " + heading);
        }
    }
}
