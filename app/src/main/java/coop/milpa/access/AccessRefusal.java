package coop.milpa.access;

import coop.milpa.kernel.Refusal;
import java.time.Duration;

/**
 * The rules of access that can say no. Listed in the order they are checked; the first that applies is the answer.
 */
public sealed interface AccessRefusal extends Refusal {

    /** Too many wrong passwords for this name from this address; others at other addresses are not kept waiting. */
    record TooFast(long seconds) implements AccessRefusal {

        /** Until so much time is over; begun seconds count. */
        public static TooFast after(Duration left) {
            return new TooFast(left.plusSeconds(1).minusNanos(1).toSeconds());
        }

        @Override
        public String code() {
            return "access.too-fast";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {seconds};
        }
    }

    /** Nobody has this name, or the password is another, or she was let in until some day: which, is not said. */
    record WrongNameOrPassword() implements AccessRefusal {
        @Override
        public String code() {
            return "access.wrong-name-or-password";
        }
    }

    /** Whoever does something at another's page works for that cooperative and may do it. */
    record MayNotHere(String name) implements AccessRefusal {
        @Override
        public String code() {
            return "access.may-not-here";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name};
        }
    }

    /** A one-time password that nobody used in time is worth nothing to whoever finds it. */
    record OneTimePasswordExpired() implements AccessRefusal {
        @Override
        public String code() {
            return "access.one-time-password-expired";
        }
    }

    /** Whoever sits down at somebody's open page cannot take her account over. */
    record WrongPassword() implements AccessRefusal {
        @Override
        public String code() {
            return "access.wrong-password";
        }
    }

    /** Whoever mistypes what she cannot see would not get in again. */
    record PasswordsDiffer() implements AccessRefusal {
        @Override
        public String code() {
            return "access.passwords-differ";
        }
    }

    /** Length is what makes guessing long. */
    record PasswordTooShort(int lengthMin) implements AccessRefusal {
        @Override
        public String code() {
            return "access.password-too-short";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {lengthMin};
        }
    }

    /** Hashing a book would keep the machine busy. */
    record PasswordTooLong(int lengthMax) implements AccessRefusal {
        @Override
        public String code() {
            return "access.password-too-long";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {lengthMax};
        }
    }

    /** What many choose, or a row of the same, is guessed first. */
    record CommonPassword() implements AccessRefusal {
        @Override
        public String code() {
            return "access.common-password";
        }
    }

    /** A password that holds the name is guessed next. */
    record PasswordSaysName() implements AccessRefusal {
        @Override
        public String code() {
            return "access.password-says-name";
        }
    }

    /** A change changes something. */
    record SamePassword() implements AccessRefusal {
        @Override
        public String code() {
            return "access.same-password";
        }
    }

    /** People type a name on small keyboards, so it is short and plain. */
    record BadName(String given) implements AccessRefusal {
        @Override
        public String code() {
            return "access.bad-name";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** Records and pages call her by her full name. */
    record BadFullName(int lengthMax) implements AccessRefusal {
        @Override
        public String code() {
            return "access.bad-full-name";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {lengthMax};
        }
    }

    /** There is no such role, or it is made for people of another level. */
    record UnknownRole(String given, String known) implements AccessRefusal {
        @Override
        public String code() {
            return "access.unknown-role";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given, known};
        }
    }

    /** The cooperative has no such branch. */
    record UnknownBranch(String given) implements AccessRefusal {
        @Override
        public String code() {
            return "access.unknown-branch";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** One name, one person, for good: records name her. */
    record NameTaken(String taken) implements AccessRefusal {
        @Override
        public String code() {
            return "access.name-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {taken};
        }
    }

    /** Nobody has this name here. */
    record UnknownUser(String given) implements AccessRefusal {
        @Override
        public String code() {
            return "access.unknown-user";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }

    /** Whoever was let in no more comes back as a new user, under another name. */
    record UserEnded(String given) implements AccessRefusal {
        @Override
        public String code() {
            return "access.user-ended";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given};
        }
    }
}
