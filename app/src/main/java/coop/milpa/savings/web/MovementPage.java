package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statement.Movement;
import java.util.List;

/**
 * Some of the movements of a statement, last ones first, and their sums.
 *
 * @param rows  at most {@value #ROWS_MAX}
 * @param number  which page, from 1
 * @param pages  how many there are, at least 1
 * @param in  what came in, of these rows
 * @param out  what went out, of these rows
 */
record MovementPage(List<Movement> rows, int number, int pages, Money in, Money out) {

    static final int ROWS_MAX = 25;

    MovementPage {
        rows = List.copyOf(rows);
    }

    /** A page of a statement; one beyond the last is the last. */
    static MovementPage of(Statement statement, int asked) {
        List<Movement> all = statement.movements().reversed();
        int pages = Math.max(1, (all.size() + ROWS_MAX - 1) / ROWS_MAX);
        int number = Math.min(asked, pages);
        int start = (number - 1) * ROWS_MAX;
        List<Movement> rows = all.subList(start, Math.min(start + ROWS_MAX, all.size()));
        Money nothing = Money.zero(statement.opening().currency());
        return new MovementPage(
                rows,
                number,
                pages,
                rows.stream().map(Movement::in).reduce(nothing, Money::plus),
                rows.stream().map(Movement::out).reduce(nothing, Money::plus));
    }
}
