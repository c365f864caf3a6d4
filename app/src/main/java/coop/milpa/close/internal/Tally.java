package coop.milpa.close.internal;

import coop.milpa.close.CloseReport;
import coop.milpa.ledger.ClosedDay;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that have been closed one after another.
 *
 * @param days  how many
 * @param lines  how many lines they have
 * @param open  the day after them
 */
record Tally(int days, long lines, LocalDate open) {

    static Tally before(LocalDate first) {
        return new Tally(0, 0, first);
    }

    static Tally of(ClosedDay day) {
        return new Tally(1, day.lines(), day.date().plusDays(1));
    }

    Tally plus(Tally later) {
        return new Tally(days + later.days, lines + later.lines, later.open);
    }

    CloseReport report(LocalDate first, Optional<ClosedDay> last) {
        return new CloseReport(
                days,
                days == 0 ? Optional.empty() : Optional.of(first),
                open,
                lines,
                last.map(ClosedDay::hash).orElse(""));
    }
}
