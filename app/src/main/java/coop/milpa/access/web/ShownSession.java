package coop.milpa.access.web;

import coop.milpa.access.OpenSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A session as a page lists it, by the clock of the home. */
record ShownSession(String id, String from, Moment began, Moment seen, boolean current) {

    /** A day and a minute of it. */
    record Moment(LocalDate day, LocalTime time) {

        static Moment of(Instant at, ZoneId zone) {
            var there = at.atZone(zone);
            return new Moment(there.toLocalDate(), there.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    static ShownSession of(OpenSession session, ZoneId zone) {
        return new ShownSession(
                session.id().toString(),
                session.from(),
                Moment.of(session.began(), zone),
                Moment.of(session.seen(), zone),
                session.current());
    }
}
