package coop.milpa.collections;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/** The rules of collections that can say no, in the order they are checked. */
public sealed interface CollectionRefusal extends Refusal {

    /** The same request asked for something else before. */
    record RequestReused() implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.request-reused";
        }
    }

    record UnknownBiller(String biller) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.unknown-biller";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {biller};
        }
    }

    /** Nothing is agreed with the biller on that day, or that nothing is taken. */
    record NotOpen(String biller, LocalDate day) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.not-open";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {biller, day};
        }
    }

    /** A reference has 1 to 40 letters and digits. */
    record WrongReference(String reference) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.wrong-reference";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference};
        }
    }

    /** A bill is paid once. */
    record AlreadyPaid(String reference, LocalDate on, String branch) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.already-paid";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference, on, branch};
        }
    }

    /** The biller's file does not have the bill. */
    record UnknownBill(String reference, String biller) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.unknown-bill";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference, biller};
        }
    }

    /** A bill comes to more than nothing, and to what its file says. */
    record NothingToPay(Money amount) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.nothing-to-pay";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {amount};
        }
    }

    record UnknownCollected(EntryId entry) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.unknown-collected";
        }
    }

    /** It was undone before, by another request. */
    record AlreadyUndone(String reference) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.already-undone";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference};
        }
    }

    /** The biller has its money. */
    record AlreadyHandedOver(String reference, String biller) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.already-handed-over";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference, biller};
        }
    }

    /** Terms begin after those there are, and not on a day that is over. */
    record TermsTooEarly(LocalDate from, LocalDate earliest) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.terms-too-early";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from, earliest};
        }
    }

    /** A biller that is there is called otherwise, or works otherwise. */
    record OtherBiller(String biller, String name) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.other-biller";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {biller, name};
        }
    }

    /** Money is handed over for days that have come. */
    record DayAhead(LocalDate through, LocalDate open) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.day-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {through, open};
        }
    }

    /** What is handed over is not what is owed. */
    record HandOverOff(Money paid, Money owed) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.hand-over-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {paid, owed};
        }
    }

    /** A transfer is entered once. */
    record ReferenceUsed(String reference) implements CollectionRefusal {
        @Override
        public String code() {
            return "collections.reference-used";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference};
        }
    }
}
