package coop.milpa.registry;

import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/**
 * The rules of the registry that can say no. Listed in the order they are checked; the first that applies is the
 * answer.
 */
public sealed interface RegistryRefusal extends Refusal {

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
}
