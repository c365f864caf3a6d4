package coop.milpa.envelopes;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/** The rules of lists with cash that can say no, in the order they are checked. */
public sealed interface EnvelopeRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.request-reused";
        }
    }

    /** The list that was checked is not kept any more. */
    record ListGone() implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.list-gone";
        }
    }

    /** This very file was taken before. */
    record ListRepeated(LocalDate on) implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.list-repeated";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on};
        }
    }

    /** Some rows are wrong, or the file is. */
    record ListWrong(long rows) implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.list-wrong";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {rows};
        }
    }

    /** What was brought is not what the list adds up to. */
    record SumOff(Money counted, Money listed) implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.sum-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {counted.toString(), listed.toString()};
        }
    }

    /** There is no such list. */
    record UnknownList() implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.unknown-list";
        }
    }

    /** Whoever undoes says why. */
    record ReasonNeeded(int longest) implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.reason-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {longest};
        }
    }

    /** A list is undone on its own day. */
    record OnlyOnItsDay(LocalDate on) implements EnvelopeRefusal {
        @Override
        public String code() {
            return "envelopes.only-on-its-day";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on};
        }
    }
}
