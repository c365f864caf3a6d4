package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Slice;
import coop.milpa.savings.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A statement as other systems are told: its figures, and a part of its movements.
 *
 * @param opening  what the account stood at when the first day began
 * @param closing  what it stood at when the last day ended
 * @param totalIn  all that came in on these days, also of the other parts
 * @param totalOut  all that went out, positive
 * @param items  movements, first days first
 * @param next  what to send as {@code cursor} for those after
 */
record StatementText(
        String account,
        String from,
        String to,
        Amount opening,
        Amount closing,
        Amount totalIn,
        Amount totalOut,
        List<MovementText> items,
        Optional<String> next) {

    static StatementText of(Statement statement, Slice<MovementText> part) {
        return new StatementText(
                statement.account().terms().number(),
                statement.period().from().toString(),
                statement.period().to().toString(),
                Amount.of(statement.opening()),
                Amount.of(statement.closing()),
                Amount.of(statement.totalIn()),
                Amount.of(statement.totalOut()),
                part.items(),
                part.next());
    }
}
