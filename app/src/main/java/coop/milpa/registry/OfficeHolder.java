package coop.milpa.registry;

import coop.milpa.kernel.PartyId;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Someone's one term in an office.
 *
 * @param id  its name
 * @param party  who
 * @param seat  what
 * @param term  for which days she was elected
 * @param election  where it is written
 * @param end  how it ended, if that was noted
 */
public record OfficeHolder(OfficeId id, PartyId party, Seat seat, Validity term, Election election, Optional<End> end) {

    /** The last day and why. */
    public record End(LocalDate last, Ending how) {}

    /** The last day of it, as far as is known: what was noted, or the term's. */
    public LocalDate last() {
        return end.map(End::last).orElse(term.to());
    }

    /** Whether it is held on a day within its term. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(term.from()) && !day.isAfter(last());
    }
}
