package coop.milpa.teller;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.util.Currency;

/** The rules of counts that can say no, in the order they are checked. */
public sealed interface CountRefusal extends TellerRefusal {

    /** Cash is counted by people, not by programs. */
    record PersonNeeded() implements CountRefusal {
        @Override
        public String code() {
            return "teller.person-needed";
        }
    }

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements CountRefusal {
        @Override
        public String code() {
            return "teller.request-reused";
        }
    }

    /** What was counted is of the currency of the cash point. */
    record WrongCurrency(Currency counted, Currency kept) implements CountRefusal {
        @Override
        public String code() {
            return "teller.wrong-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {counted.getCurrencyCode(), kept.getCurrencyCode()};
        }
    }

    /** There is no such note and no such coin on that day. */
    record UnknownDenomination(Money value) implements CountRefusal {
        @Override
        public String code() {
            return "teller.unknown-denomination";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {value.toString()};
        }
    }

    /** What was counted does not come to what was said. */
    record CountOff(Money counted, Money said) implements CountRefusal {
        @Override
        public String code() {
            return "teller.count-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {counted.toString(), said.toString()};
        }
    }

    /** A reason or a remark is too long. */
    record TextTooLong(int longest) implements CountRefusal {
        @Override
        public String code() {
            return "teller.text-too-long";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {longest};
        }
    }
}
