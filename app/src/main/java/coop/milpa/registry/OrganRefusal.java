package coop.milpa.registry;

import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * The rules about organs and offices that can say no. Listed in the order they are checked; the first that applies is
 * the answer.
 */
public sealed interface OrganRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.request-reused";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {request.toString()};
        }
    }

    /** The country's law and the bylaws know no such organ. */
    record UnknownOrgan(Organ organ) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.unknown-organ";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {organ.name()};
        }
    }

    /** People are elected to organs that the cooperative has, and to no assembly. */
    record NoSuchOrgan(Organ organ) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.no-such-organ";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {organ.name()};
        }
    }

    /** A minute and its point have a number. */
    record BadMinute(String given, int lengthMax) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.bad-minute";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, String.valueOf(lengthMax)};
        }
    }

    /** A term begins when or after it was elected, and ends after it began. */
    record TermBackwards(LocalDate from, LocalDate to) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.term-backwards";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString(), to.toString()};
        }
    }

    /** A term lasts as long as law and bylaws allow. */
    record TermTooLong(LocalDate to, LocalDate latest) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.term-too-long";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {to.toString(), latest.toString()};
        }
    }

    /** Nobody sits in an organ twice at a time. */
    record SitsAlready(Organ organ, LocalDate until) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.sits-already";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {organ.name(), until.toString()};
        }
    }

    /** An office of one person is held by one at a time. */
    record SeatTaken(Office office, LocalDate until) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.seat-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {office.name(), until.toString()};
        }
    }

    /** An organ has so many seats. */
    record NoSeatLeft(Organ organ, int seats) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.no-seat-left";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {organ.name(), String.valueOf(seats)};
        }
    }

    /** Who is watched does not watch. */
    record SitsInIncompatible(Organ organ, String source) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.sits-in-incompatible";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {organ.name(), source};
        }
    }

    /** Relatives do not watch each other. */
    record RelativeSits(Organ organ, Kinship.Kind kind, int degree, String source) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.relative-sits";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {organ.name(), kind.name(), String.valueOf(degree), source};
        }
    }

    /** After so many terms on end someone else has her turn. */
    record TooManyTerms(int termsMax) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.too-many-terms";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.valueOf(termsMax)};
        }
    }

    /** No term of this name was noted here. */
    record UnknownOffice(OfficeId office) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.unknown-office";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {office.toString()};
        }
    }

    /** A term that was ended stays so. */
    record EndedBefore(LocalDate last) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.ended-before";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {last.toString()};
        }
    }

    /** An office ends while it is held, or within the days that one may go on. */
    record EndOutOfTerm(LocalDate last, LocalDate earliest, LocalDate latest) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.end-out-of-term";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {last.toString(), earliest.toString(), latest.toString()};
        }
    }

    /** They were declared relatives of another kind or degree. */
    record DeclaredOtherwise(Kinship.Kind kind, int degree) implements OrganRefusal {
        @Override
        public String code() {
            return "registry.declared-otherwise";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {kind.name(), String.valueOf(degree)};
        }
    }
}
