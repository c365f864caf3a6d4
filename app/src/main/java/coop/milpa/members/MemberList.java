package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The register as a list, in pieces that follow a member's number: each piece is one bounded statement, however many
 * members there are.
 */
public interface MemberList {

    /** Who of the register is listed. */
    enum Who {
        /** Whoever ever belonged to the cooperative. */
        EVERYBODY,
        /** Who belongs to it. */
        BELONGING,
        /** Who does not any more. */
        LEFT
    }

    /** By what it is sorted; those who joined on one day, and on no known day, first, by number. */
    enum By {
        /** Letter by letter. */
        NUMBER,
        JOINED
    }

    /** In which order. */
    record Order(By by, boolean descending) {}

    /** Since when they are members, both days included; whose day is not known is in no period that begins. */
    record Joined(Optional<LocalDate> from, Optional<LocalDate> to) {

        /** On any day, or none that is known. */
        public static final Joined EVER = new Joined(Optional.empty(), Optional.empty());
    }

    /**
     * Those who are asked for.
     *
     * @param day  as of which
     * @param kind  only of this one
     */
    record Which(CooperativeId cooperative, LocalDate day, Who who, Optional<MemberKind> kind, Joined joined) {}

    /**
     * A member on a day.
     *
     * @param stateSince  since when she is what she is; empty if that is as long as she has been a member
     */
    record Listed(Member member, MembershipState state, Optional<LocalDate> stateSince) {}

    /**
     * Those who follow one.
     *
     * @param number  of the one they follow; empty for the first ones. Nobody follows a number that nobody has, except
     *     by number
     */
    List<Listed> after(Which which, Order order, String number, int limit);

    /** How many they are. All of them are looked at: for files that have an end, not for pages. */
    long count(Which which);
}
