package coop.milpa.registry;

import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * The rules of the registry that can say no. Listed in the order they are checked; the first that applies is the
 * answer.
 */
public sealed interface RegistryRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.request-reused";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {request.toString()};
        }
    }

    /** No cooperative of the network has this code. */
    record UnknownCooperative(String given) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.unknown-cooperative";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** People type a code and files are called by it, so it is short and plain. */
    record BadCode(String given) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.bad-code";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** A name, of a cooperative, a federation or a branch, is there and has an end. */
    record BadName(String given, int lengthMax) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.bad-name";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, String.valueOf(lengthMax)};
        }
    }

    /** A reason is there and has an end. */
    record BadReason(String given, int lengthMax) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.bad-reason";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, String.valueOf(lengthMax)};
        }
    }

    /** ISO 3166-1 knows no such country. */
    record UnknownCountry(String given) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.unknown-country";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** ISO 4217 knows no such currency, or nothing is paid in it. */
    record UnknownCurrency(String given) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.unknown-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** The time zone database knows no such zone. */
    record UnknownZone(String given) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.unknown-zone";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** There is no such chart template. */
    record UnknownTemplate(String given, String known) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.unknown-template";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, known};
        }
    }

    /** The scheme has no such code in this country on the first day of the books. */
    record UnknownKind(String given, String known) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.unknown-kind";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, known};
        }
    }

    /** Charts begin in 1900, and books more than a year ahead are a slip of the pen. */
    record FirstDayOutOfRange(LocalDate given, LocalDate earliest, LocalDate latest) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.first-day-out-of-range";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.toString(), earliest.toString(), latest.toString()};
        }
    }

    /** The law of the country asks for other words in the name. */
    record NameNotAsLawSays(String given, String source) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.name-not-as-law-says";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, source};
        }
    }

    /** Another cooperative has this code, or this one was created with other words. */
    record CodeTaken(String taken) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.code-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {taken};
        }
    }

    /** Another branch of the cooperative has this code. */
    record BranchCodeTaken(String taken) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.branch-code-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {taken};
        }
    }

    /** People join a cooperative, cooperatives a federation, federations a confederation, and nobody another way. */
    record NotTheNextGrade(int grade, int above) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.not-the-next-grade";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.valueOf(grade), String.valueOf(above)};
        }
    }

    /** Records begin in 1900, and a day more than a year ahead is a slip of the pen. */
    record DayOutOfRange(LocalDate given, LocalDate earliest, LocalDate latest) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.day-out-of-range";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.toString(), earliest.toString(), latest.toString()};
        }
    }

    /** Who belongs to a body does not join it again. */
    record AffiliatedAlready(String parent, LocalDate since) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.affiliated-already";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {parent, since.toString()};
        }
    }

    /** Who does not belong to a body on that day cannot leave it then. */
    record NotAffiliated(String parent, LocalDate on) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.not-affiliated";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {parent, on.toString()};
        }
    }

    /** An affiliation that has an end keeps it. */
    record AffiliationEnded(String parent, LocalDate last) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.affiliation-ended";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {parent, last.toString()};
        }
    }

    /** An authority knows a cooperative by one number. */
    record RegisteredOtherwise(String authority, String number) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.registered-otherwise";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {authority, number};
        }
    }

    /** Another status was decided for that day. */
    record StatusDecided(LocalDate from, Status status) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.status-decided";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), status.name()};
        }
    }

    /** A branch that is described is one of the cooperative's. */
    record UnknownBranch(String given) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.unknown-branch";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** Address, telephone and hours have an end. */
    record BadBranchDetails(int textMax, int telephoneMax) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.bad-branch-details";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {textMax, telephoneMax};
        }
    }

    /** A branch is described once for a day. */
    record BranchDescribed(LocalDate from) implements RegistryRefusal {
        @Override
        public String code() {
            return "registry.branch-described";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString()};
        }
    }
}
