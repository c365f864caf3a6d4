package coop.milpa.close.web;

import coop.milpa.close.CloseRefusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a cooperative's days are.
 *
 * @param closing  a day whose close has begun and not ended
 * @param today  the cooperative's own date
 */
record OpenDays(Optional<LocalDate> open, Optional<LocalDate> closing, LocalDate today, LocalDate booksFrom) {

    static OpenDays of(Cooperative cooperative, Days days, Calendars calendars) {
        return new OpenDays(
                days.open(cooperative.id()),
                days.closing(cooperative.id()),
                calendars.today(cooperative.id()),
                cooperative.booksFrom());
    }

    /** The first that is not closed. */
    LocalDate first() {
        return closing.or(() -> open).orElse(booksFrom);
    }

    /** The day before the cooperative's own date; the first that is not closed if that is closed already. */
    LocalDate usual() {
        LocalDate yesterday = today.minusDays(1);
        return yesterday.isBefore(first()) ? first() : yesterday;
    }

    /** Why no close through a day is begun. */
    Optional<CloseRefusal> forbids(LocalDate through) {
        if (open.isEmpty()) {
            return Optional.of(new CloseRefusal.NotBegun());
        }
        if (through.isAfter(today)) {
            return Optional.of(new CloseRefusal.AfterToday(through, today));
        }
        return through.isBefore(first())
                ? Optional.of(new CloseRefusal.AlreadyClosed(through, first()))
                : Optional.empty();
    }
}
