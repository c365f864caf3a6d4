package coop.milpa.demo.internal;

import coop.milpa.members.DepartureId;
import java.time.LocalDate;

/**
 * Somebody's way out of the cooperative.
 *
 * @param since  the day on which it began
 */
record Farewell(Resident who, DepartureId departure, LocalDate since) {

    /** She is settled with a week later. */
    boolean isSettledOn(LocalDate day) {
        return since.plusWeeks(1).equals(day);
    }

    /** Her estate is paid a fortnight later. */
    boolean isPaidOn(LocalDate day) {
        return since.plusWeeks(2).equals(day);
    }

    boolean isDeath() {
        return who.who().fate().kind() == Fate.Kind.DIES;
    }
}
