package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a member leaves, and how far that has come.
 *
 * @param words  why, or the certificate of a death
 * @param askedOn  the day of the books on which it was asked for or told
 */
public record Departure(DepartureId id, MemberId member, Cause cause, String words, LocalDate askedOn, State state) {

    /** Why a member leaves. */
    public enum Cause {
        /** She wishes to. */
        RESIGNATION(MembershipState.RESIGNED),
        /** An organ puts her out. */
        EXPULSION(MembershipState.EXPELLED),
        /** She has died. */
        DEATH(MembershipState.DECEASED);

        private final MembershipState leadsTo;

        Cause(MembershipState leadsTo) {
            this.leadsTo = leadsTo;
        }

        /** What she is afterwards. */
        public MembershipState leadsTo() {
            return leadsTo;
        }
    }

    /** How far it has come. */
    public sealed interface State {

        /** No organ has decided. */
        record Asked() implements State {}

        /**
         * She is no member from a day on; what she had is still where it was.
         *
         * @param by  the resolution; nobody resolves a death
         * @param payableFrom  the first day on which it may be settled
         */
        record Decided(Optional<Resolution> by, LocalDate effective, LocalDate payableFrom) implements State {}

        /** What she had has left her accounts. */
        record Settled(LocalDate on) implements State {}

        /** She died before she had left. */
        record Lapsed() implements State {}
    }
}
