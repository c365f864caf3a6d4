package coop.milpa.parties;

import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/**
 * The rules of households that can say no, after {@link PartiesRefusal.RequestReused}. Listed in the order they are
 * checked; the first that applies is the answer.
 */
public sealed interface HouseholdRefusal extends Refusal {

    /** The cooperative does not know the party. */
    record UnknownParty(PartyId party) implements HouseholdRefusal {
        @Override
        public String code() {
            return "parties.unknown-party";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {party.toString()};
        }
    }

    /** Only people live in households. */
    record NoPerson(String name) implements HouseholdRefusal {
        @Override
        public String code() {
            return "parties.no-person";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name};
        }
    }

    /** Nobody lives in this household on that day. */
    record UnknownHousehold(HouseholdId household, LocalDate day) implements HouseholdRefusal {
        @Override
        public String code() {
            return "parties.unknown-household";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {household.toString(), day.toString()};
        }
    }

    /** She is in a household, or was in one after that day. */
    record InAHousehold(String name) implements HouseholdRefusal {
        @Override
        public String code() {
            return "parties.in-a-household";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name};
        }
    }

    /** She is in no household on that day. */
    record InNoHousehold(String name, LocalDate day) implements HouseholdRefusal {
        @Override
        public String code() {
            return "parties.in-no-household";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name, day.toString()};
        }
    }

    /** A household has a head as long as anybody is in it: one of them, and not the one who leaves. */
    record NoHead(String name) implements HouseholdRefusal {
        @Override
        public String code() {
            return "parties.no-head";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name};
        }
    }

    /** Both live in households, and one person lives in one only. */
    record BothInHouseholds() implements HouseholdRefusal {
        @Override
        public String code() {
            return "parties.both-in-households";
        }
    }
}
