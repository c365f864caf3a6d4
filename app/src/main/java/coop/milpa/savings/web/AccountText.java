package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPosition.Blocks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A savings account as other systems are told.
 *
 * @param number  printed on the passbook
 * @param product  its code
 * @param openedOn  since when it exists
 * @param balance  what is in it
 * @param held  what of it is kept for somebody
 * @param available  what may be taken out on the open day by who may, costs included
 * @param state  what keeps it from being used
 */
record AccountText(
        String number, String product, String openedOn, Amount balance, Amount held, Amount available, State state) {

    /** What keeps an account from being used; what does not is left out. */
    record State(
            Optional<String> closedOn,
            Optional<String> blockedBy,
            Optional<String> dormantSince,
            Optional<String> keptUntil) {

        static State of(Blocks blocks) {
            return new State(
                    blocks.closedOn().map(LocalDate::toString),
                    blocks.blockedBy(),
                    blocks.dormantSince().map(LocalDate::toString),
                    blocks.keptUntil().map(LocalDate::toString));
        }
    }

    static AccountText of(SavingsPosition position) {
        SavingsAccount.Terms terms = position.account().terms();
        return new AccountText(
                terms.number(),
                terms.product(),
                terms.openedOn().toString(),
                Amount.of(position.figures().balance()),
                Amount.of(position.figures().held()),
                Amount.of(position.figures().available()),
                State.of(position.blocks()));
    }
}
