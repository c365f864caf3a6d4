package coop.milpa.close.web;

import coop.milpa.ledger.ClosedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a cooperative's days are, and what to look at before they are closed.
 *
 * @param openDay  the day entries go to
 * @param closingDay  one whose close has begun and not ended
 * @param today  the cooperative's own date
 * @param through  up to which day the concerns are asked: yesterday, or the first that is not closed
 */
record CloseText(
        Optional<String> openDay,
        Optional<String> closingDay,
        String today,
        String through,
        Optional<ClosedText> lastClosed,
        List<ConcernText> concerns) {

    CloseText {
        concerns = List.copyOf(concerns);
    }

    /** A closed day and its link in the chain of days. */
    record ClosedText(String day, long lines, List<String> seals, String hash) {

        ClosedText {
            seals = List.copyOf(seals);
        }

        static ClosedText of(ClosedDay day) {
            return new ClosedText(
                    day.date().toString(), day.lines(), List.copyOf(day.seals().keySet()), day.hash());
        }
    }

    /**
     * Something to look at.
     *
     * @param stops  whether a close would be refused; otherwise it goes on without what is said here
     * @param code  what it is about, as a code
     * @param page  where people see to it
     */
    record ConcernText(boolean stops, String code, String words, String page) {}

    static CloseText of(OpenDays now, Optional<ClosedDay> last, List<ConcernText> concerns) {
        return new CloseText(
                now.open().map(LocalDate::toString),
                now.closing().map(LocalDate::toString),
                now.today().toString(),
                now.usual().toString(),
                last.map(ClosedText::of),
                concerns);
    }
}
