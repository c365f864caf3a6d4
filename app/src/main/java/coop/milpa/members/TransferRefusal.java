package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * The rules of transfers between branches that can say no. Listed in the order they are checked; the first that applies
 * is the answer.
 */
public sealed interface TransferRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements TransferRefusal {
        @Override
        public String code() {
            return "members.request-reused";
        }
    }

    /** There is no such member in this cooperative. */
    record UnknownMember(MemberId member) implements TransferRefusal {
        @Override
        public String code() {
            return "members.unknown-member";
        }
    }

    /** She no longer belongs to the cooperative. */
    record NotActive(MembershipState state) implements TransferRefusal {
        @Override
        public String code() {
            return "members.not-active";
        }
    }

    /** She is leaving the cooperative: her branch settles what she has. */
    record Leaving() implements TransferRefusal {
        @Override
        public String code() {
            return "members.transfer-while-leaving";
        }
    }

    /** The cooperative has no such branch. */
    record UnknownBranch() implements TransferRefusal {
        @Override
        public String code() {
            return "members.unknown-branch";
        }
    }

    /** What is past stays as it was. */
    record DayPast(LocalDate from, LocalDate open) implements TransferRefusal {
        @Override
        public String code() {
            return "members.transfer-day-past";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), open.toString()};
        }
    }

    /** A transfer on that day or a later one was agreed on: transfers follow each other. */
    record TransferAgreed(LocalDate from) implements TransferRefusal {
        @Override
        public String code() {
            return "members.transfer-agreed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString()};
        }
    }

    /** That branch serves her already. */
    record ThereAlready() implements TransferRefusal {
        @Override
        public String code() {
            return "members.there-already";
        }
    }
}
