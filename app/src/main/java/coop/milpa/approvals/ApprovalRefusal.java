package coop.milpa.approvals;

import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/** The rules of approvals that can say no, in the order they are checked. */
public sealed interface ApprovalRefusal extends Refusal {

    /** People ask and decide, not programs. */
    record PersonNeeded() implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.person-needed";
        }
    }

    /** Why is said in a sentence. */
    record TextTooLong(int longest) implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.text-too-long";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {longest};
        }
    }

    /** Nobody asked for that here. */
    record UnknownApproval() implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.unknown";
        }
    }

    /** Four eyes are those of two people. */
    record OwnRequest() implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.own-request";
        }
    }

    /** Whoever works at one branch decides what is asked there. */
    record OtherBranch() implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.other-branch";
        }
    }

    /** A yes stays a yes, a no a no. */
    record AlreadyDecided() implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.already-decided";
        }
    }

    /** What was asked yesterday is asked again today. */
    record DayOver(LocalDate day) implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.day-over";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {day};
        }
    }

    /** Whoever is told no is told why. */
    record ReasonMissing() implements ApprovalRefusal {
        @Override
        public String code() {
            return "approvals.reason-missing";
        }
    }
}
