package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import java.util.SortedSet;

/**
 * The rules of good standing that can say no. Listed in the order they are checked; the first that applies is the
 * answer.
 */
public sealed interface StandingRefusal extends Refusal {

    /** She does not belong to the cooperative on that day. */
    record NotAMember(MemberId member) implements StandingRefusal {
        @Override
        public String code() {
            return "members.not-a-member";
        }
    }

    /** What is held against her takes the right away. */
    record NotInGoodStanding(MemberRight right, SortedSet<String> reasons) implements StandingRefusal {
        @Override
        public String code() {
            return "members.not-in-good-standing";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.join(", ", reasons)};
        }
    }
}
