package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * The rules of profiles that can say no. Listed in the order they are checked; the first that applies is the answer.
 */
public sealed interface ProfileRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements ProfileRefusal {
        @Override
        public String code() {
            return "members.request-reused";
        }
    }

    /** There is no such member in this cooperative. */
    record UnknownMember(MemberId member) implements ProfileRefusal {
        @Override
        public String code() {
            return "members.unknown-member";
        }
    }

    /** She no longer belongs to the cooperative. */
    record NotActive(MembershipState state) implements ProfileRefusal {
        @Override
        public String code() {
            return "members.not-active";
        }
    }

    /** Nobody was asked on a day that has not come. */
    record DayAhead(LocalDate on, LocalDate open) implements ProfileRefusal {
        @Override
        public String code() {
            return "members.day-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString(), open.toString()};
        }
    }

    /** She was asked later than that: what she said last stands. */
    record ReviewedSince(LocalDate on) implements ProfileRefusal {
        @Override
        public String code() {
            return "members.reviewed-since";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString()};
        }
    }
}
