package coop.milpa.members;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;

/**
 * One account of a leaving member.
 *
 * @param account  in the books
 * @param number  as people know it
 * @param kind  what it is
 * @param amount  what the cooperative owes the member; negative where she owes it
 * @param pledged  how much of it secures someone's debt or is kept by order, and cannot be paid out now
 */
public record Holding(AccountId account, String number, Kind kind, Money amount, Money pledged) {

    /** What sort of account it is. */
    public enum Kind {
        CONTRIBUTION,
        SAVINGS,
        LOAN
    }
}
