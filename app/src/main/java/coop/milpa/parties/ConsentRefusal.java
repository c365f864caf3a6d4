package coop.milpa.parties;

import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/**
 * The rules of consent that can say no, after {@link PartiesRefusal.RequestReused}. Listed in the order they are
 * checked; the first that applies is the answer.
 */
public sealed interface ConsentRefusal extends Refusal {

    /** The cooperative does not know the party. */
    record UnknownParty(PartyId party) implements ConsentRefusal {
        @Override
        public String code() {
            return "parties.unknown-party";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {party.toString()};
        }
    }

    /** Nothing is written down that has not been said yet. */
    record ConsentAhead(LocalDate given, LocalDate today) implements ConsentRefusal {
        @Override
        public String code() {
            return "parties.consent-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {given.toString(), today.toString()};
        }
    }

    /** Nobody was asked about this use on that day. */
    record UnknownPurpose(String purpose, String known) implements ConsentRefusal {
        @Override
        public String code() {
            return "parties.unknown-purpose";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {purpose, known};
        }
    }

    /** Another text was in force on that day. */
    record OtherText(String text, String inForce) implements ConsentRefusal {
        @Override
        public String code() {
            return "parties.other-text";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {text, inForce};
        }
    }

    /** What was said later stands. */
    record SaidOtherwiseSince(LocalDate last) implements ConsentRefusal {
        @Override
        public String code() {
            return "parties.said-otherwise-since";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {last.toString()};
        }
    }

    /** What was not given cannot be withdrawn. */
    record NothingToWithdraw(String purpose) implements ConsentRefusal {
        @Override
        public String code() {
            return "parties.nothing-to-withdraw";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {purpose};
        }
    }
}
