package coop.milpa.members;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * The rules of admission that can say no. Listed in the order they are checked; the first that applies is the answer.
 */
public sealed interface AdmissionRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.request-reused";
        }
    }

    /** The cooperative does not know this person or body. */
    record UnknownParty(PartyId party) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.unknown-party";
        }
    }

    /** The cooperative has no such branch. */
    record UnknownBranch() implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.unknown-branch";
        }
    }

    /** The bylaws admit nobody of this kind on that day. */
    record KindNotAdmitted(MemberKind kind) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.kind-not-admitted-" + kind.code();
        }
    }

    /** Nobody acts for someone under age. */
    record MinorWithoutGuardian() implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.minor-without-guardian";
        }
    }

    /** She belongs to the cooperative already. */
    record AlreadyMember(String number) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.already-member";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** She has applied, and that application is not decided or not paid. */
    record ApplicationPending() implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.application-pending";
        }
    }

    /** There is no such application in this cooperative. */
    record UnknownApplication(ApplicationId application) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.unknown-application";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {application.toString()};
        }
    }

    /** Another resolution stands at that point of the minutes. */
    record PointTaken(Resolution resolution) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.point-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {resolution.minute(), resolution.point()};
        }
    }

    /** Nothing was resolved on a day that has not come. */
    record ResolutionAhead(LocalDate on, LocalDate open) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.resolution-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString(), open.toString()};
        }
    }

    /** Nobody decides about an application before it is made. */
    record ResolutionBeforeApplication(LocalDate on, LocalDate applied) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.resolution-before-application";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString(), applied.toString()};
        }
    }

    /** It was decided before. */
    record AlreadyDecided(ApplicationId application) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.already-decided";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {application.toString()};
        }
    }

    /** It was rejected, taken back or led to membership: nothing more is to be done. */
    record ApplicationEnded() implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.application-ended";
        }
    }

    /** Nobody has let her in. */
    record NotAccepted() implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.not-accepted";
        }
    }

    /** More than is still to be paid. */
    record PaysTooMuch(Money missing) implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.pays-too-much";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                missing.currency().getCurrencyCode(), missing.toDecimal().toPlainString()
            };
        }
    }

    /** The entrance fee or the first contribution is not paid in full. */
    record NotPaidInFull() implements AdmissionRefusal {
        @Override
        public String code() {
            return "members.not-paid-in-full";
        }
    }
}
