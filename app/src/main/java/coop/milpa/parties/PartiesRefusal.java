package coop.milpa.parties;

import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * The rules of parties that can say no. Listed in the order they are checked; the first that applies is the answer.
 */
public sealed interface PartiesRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.request-reused";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {request.toString()};
        }
    }

    /** The cooperative does not know the party. */
    record UnknownParty(PartyId party) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.unknown-party";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {party.toString()};
        }
    }

    /** What was seen is not what is said now: somebody changed it meanwhile. */
    record Stale() implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.stale";
        }
    }

    /** A person without a date of birth could be of age or not. */
    record BirthDateMissing(String name) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.birth-date-missing";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name};
        }
    }

    /** Nobody is born after today. */
    record BirthDateAhead(LocalDate given, LocalDate today) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.birth-date-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.toString(), today.toString()};
        }
    }

    /** The country has no such document today. */
    record UnknownDocumentType(String type, String known) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.unknown-document-type";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {type, known};
        }
    }

    /** The document is for people, and this is none, or the other way round. */
    record DocumentOfOtherKind(String type) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.document-of-other-kind";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {type};
        }
    }

    /** The number has not the form of its type, or its check digit is wrong. */
    record WrongDocumentNumber(String type, String number) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.wrong-document-number";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {type, number};
        }
    }

    /** Somebody else has this document. */
    record DocumentTaken(String type, String number) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.document-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {type, number};
        }
    }

    /** Someone under age is entered together with an adult who acts for her. */
    record MinorWithoutGuardian(String name, int majority) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.minor-without-guardian";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name, majority};
        }
    }

    /** Guardians act for those under age only. */
    record NoMinor(String name, int majority) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.no-minor";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name, majority};
        }
    }

    /** Who acts for someone under age is of age, and a person. */
    record GuardianNotAdult(String name, int majority) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.guardian-not-adult";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name, majority};
        }
    }

    /** They are one already. */
    record MergedAlready(String name) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.merged-already";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name};
        }
    }

    /** A person is no organisation, and nobody has two numbers of one document. */
    record NotTheSame(String one, String other) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.not-the-same";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {one, other};
        }
    }

    /** Nobody is her own guardian. */
    record GuardianOfTheOther(String one, String other) implements PartiesRefusal {
        @Override
        public String code() {
            return "parties.guardian-of-the-other";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {one, other};
        }
    }
}
