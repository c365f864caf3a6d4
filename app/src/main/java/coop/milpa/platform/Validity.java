package coop.milpa.platform;

import java.time.LocalDate;

/**
 * The days on which a rule or a value holds.
 *
 * @param from  the first of them
 * @param to  the last of them; {@link #OPEN} while no end is known
 */
public record Validity(LocalDate from, LocalDate to) {

    /** Later than any day that matters: the end of what has no end yet. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Valid from " + from + " to " + to);
        }
    }

    /** From a day on, without a known end. */
    public static Validity from(LocalDate first) {
        return new Validity(first, OPEN);
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
