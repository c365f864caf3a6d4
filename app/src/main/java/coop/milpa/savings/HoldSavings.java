package coop.milpa.savings;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to keep money in a savings account.
 *
 * @param order  whose books, which request, who
 * @param number  of the account
 * @param amount  how much
 * @param reason  why
 * @param lastDay  the last day it is kept; empty until someone releases it
 */
public record HoldSavings(SavingsOrder order, String number, Money amount, Reason reason, Optional<LocalDate> lastDay) {

    /** Why money is kept. */
    public enum Reason {
        /** It secures a debt. */
        GUARANTEE,
        /** A cheque that was deposited is not paid yet. */
        CHEQUE,
        /** Somebody disputes a movement. */
        DISPUTE,
        /** The owner asked for it. */
        AGREEMENT
    }
}
