package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.SavingsReceipt.Costs;

/**
 * What an operation does to one savings account.
 *
 * @param account  which
 * @param kind  what sort of operation
 * @param amount  positive if it makes the balance grow, never zero
 * @param costs  what it costs the account besides
 * @param byOwner  whether the owner did it: it keeps the account awake
 */
record Movement(AccountId account, Kind kind, Money amount, Costs costs, boolean byOwner) {

    /** What sort of operation. */
    enum Kind {
        OPENING,
        DEPOSIT,
        /** One of many deposits in one entry, which are undone together. */
        GATHERED,
        WITHDRAWAL,
        TRANSFER,
        RECEIPT,
        CLOSING,
        REVERSAL,
        GARNISHMENT,
        /** Between savings and what another module keeps, which alone can undo it. */
        LINKED
    }

    static Costs free(Money like) {
        Money nothing = Money.zero(like.currency());
        return new Costs(nothing, nothing, nothing);
    }

    Movement costing(Costs other) {
        return new Movement(account, kind, amount, other, byOwner);
    }

    /** The same, the other way round: what it cost comes back. */
    Movement undone() {
        return new Movement(account, Kind.REVERSAL, amount.negated(), costs, false);
    }
}
