package coop.milpa.ledger;

import coop.milpa.kernel.Money;

/**
 * Where held money is to go, and what has become of that. It resolves once and for ever.
 *
 * @param to  the account it is for
 * @param standing  who stands on the other side
 * @param state  what has become of it
 */
public record PendingTransfer(AccountId to, Standing standing, State state) {

    /** What has become of a pending transfer. */
    public sealed interface State {

        /** Nothing yet. */
        record Pending() implements State {}

        /**
         * Carried out.
         *
         * @param amount  what of it was posted
         * @param entry  what it became
         */
        record Posted(Money amount, EntryId entry) implements State {}

        /** Given up. */
        record Voided() implements State {}

        /** Its last day went by. */
        record Expired() implements State {}
    }
}
