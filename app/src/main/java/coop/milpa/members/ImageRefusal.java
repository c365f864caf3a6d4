package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;

/**
 * The rules of signatures and photographs that can say no. Listed in the order they are checked; the first that applies
 * is the answer.
 */
public sealed interface ImageRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements ImageRefusal {
        @Override
        public String code() {
            return "members.request-reused";
        }
    }

    /** There is no such member in this cooperative. */
    record UnknownMember(MemberId member) implements ImageRefusal {
        @Override
        public String code() {
            return "members.unknown-member";
        }
    }

    /** She no longer belongs to the cooperative. */
    record NotActive(MembershipState state) implements ImageRefusal {
        @Override
        public String code() {
            return "members.not-active";
        }
    }

    /** Neither the member nor somebody who may act for her. */
    record NobodyOfHers(PartyId party) implements ImageRefusal {
        @Override
        public String code() {
            return "members.image-of-a-stranger";
        }
    }

    /** More bytes than are kept. */
    record ImageTooLarge(long bytesMax) implements ImageRefusal {
        @Override
        public String code() {
            return "members.image-too-large";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {bytesMax};
        }
    }

    /** Whatever it is called, it is no picture of a format that is kept. */
    record NoImage() implements ImageRefusal {
        @Override
        public String code() {
            return "members.no-image";
        }
    }
}
