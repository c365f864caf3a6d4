package coop.milpa.members;

import coop.milpa.kernel.Refusal;

/** What another system may not say of people: whom it names, and what it did itself. */
public sealed interface PersonRefusal extends Refusal {

    /** Nobody has this number, or it is the document of more than one. */
    record NobodyHas(String number) implements PersonRefusal {
        @Override
        public String code() {
            return "members.nobody-has";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** The cooperative has no account with this number. */
    record NoAccount(String number) implements PersonRefusal {
        @Override
        public String code() {
            return "members.no-account";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Nobody speaks for herself when she applies. */
    record SpeaksForHerself() implements PersonRefusal {
        @Override
        public String code() {
            return "members.speaks-for-herself";
        }
    }

    /** Who takes the money for a beneficiary is somebody else. */
    record ReceivesForHerself() implements PersonRefusal {
        @Override
        public String code() {
            return "members.receives-for-herself";
        }
    }

    /** A system neither decides on an application that it took down itself nor takes its money. */
    record OwnApplication(ApplicationId application) implements PersonRefusal {
        @Override
        public String code() {
            return "members.own-application";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {application.toString()};
        }
    }
}
