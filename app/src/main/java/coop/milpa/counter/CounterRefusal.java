package coop.milpa.counter;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import java.util.Currency;

/** The rules of the window that can say no, in the order they are checked; then those of the product and the books. */
public sealed interface CounterRefusal extends Refusal {

    /** Whoever serves has no open shift with a drawer of that currency. */
    record NoShift(Currency currency) implements CounterRefusal {
        @Override
        public String code() {
            return "counter.no-shift";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** More than nothing passes the window. */
    record NotPositive() implements CounterRefusal {
        @Override
        public String code() {
            return "counter.not-positive";
        }
    }

    /** The product found another amount than the one that was said. */
    record AmountOff(Money said, Money found) implements CounterRefusal {
        @Override
        public String code() {
            return "counter.amount-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {said, found};
        }
    }

    /** The same request asked for something else before. */
    record RequestReused() implements CounterRefusal {
        @Override
        public String code() {
            return "counter.request-reused";
        }
    }

    /** There is no such slip. */
    record UnknownSlip() implements CounterRefusal {
        @Override
        public String code() {
            return "counter.unknown-slip";
        }
    }

    /** What was done at the window is undone once somebody else has said yes. */
    record ApprovalNeeded() implements CounterRefusal {
        @Override
        public String code() {
            return "counter.approval-needed";
        }
    }

    /** It was undone before. */
    record AlreadyVoid() implements CounterRefusal {
        @Override
        public String code() {
            return "counter.already-void";
        }
    }

    /** The cash is in another drawer, or that shift has ended. */
    record NotOwnShift() implements CounterRefusal {
        @Override
        public String code() {
            return "counter.not-own-shift";
        }
    }

    /** What the product did cannot be undone at the window. */
    record CannotUndo() implements CounterRefusal {
        @Override
        public String code() {
            return "counter.cannot-undo";
        }
    }
}
