package coop.milpa.contributions;

import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * The one account in which a member's contributions stand.
 *
 * @param id  in the books
 * @param member  whose it is
 * @param number  its name for people
 * @param currency  what it is kept in
 * @param closedOn  since when it takes nothing more
 */
public record ContributionAccount(
        AccountId id, MemberId member, String number, Currency currency, Optional<LocalDate> closedOn) {

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
