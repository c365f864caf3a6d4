package coop.milpa.demo.internal;

import java.time.LocalDate;

/**
 * What becomes of somebody in the days that are played.
 *
 * @param on  the first day on which it may happen
 */
record Fate(Kind kind, LocalDate on) {

    /** What may become of her. */
    enum Kind {
        STAYS,
        DIES,
        LEAVES,
        /** The board does not accept her. */
        TURNED_AWAY
    }

    static final Fate STAYS = new Fate(Kind.STAYS, LocalDate.MAX);

    /** Whether it happens on a day. */
    boolean is(Kind other, LocalDate day) {
        return kind == other && on.equals(day);
    }
}
