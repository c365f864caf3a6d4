package coop.milpa.savings;

import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A member's savings account. What is in it is the ledger's to say.
 *
 * @param id  its name in the books
 * @param terms  whose it is and what it is
 */
public record SavingsAccount(AccountId id, Terms terms) {

    /** The product of an account for which nobody chose another: no rate, no fee, no minimum, no dormancy. */
    public static final String DEMAND = "demand";

    /**
     * Whose an account is and what it is.
     *
     * @param number  printed on the passbook; unique in the cooperative, at most 40 characters
     * @param owner  whose money it is
     * @param authorised  members who may use it too
     * @param product  code of the product
     * @param currency  in which it is kept
     * @param openedOn  since when it exists
     */
    public record Terms(
            String number,
            MemberId owner,
            List<MemberId> authorised,
            String product,
            Currency currency,
            LocalDate openedOn) {

        public Terms {
            authorised = List.copyOf(authorised);
        }
    }
}
