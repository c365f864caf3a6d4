package coop.milpa.cheques;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.util.Currency;

/** The rules about cheques that can say no, in the order they are checked; then those of savings and the books. */
public sealed interface ChequeRefusal extends Refusal {

    /** The same request asked for something else before. */
    record RequestReused() implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.request-reused";
        }
    }

    /** What held on a closed day does not change. */
    record TermsInClosedDays(LocalDate from, LocalDate open) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.terms-in-closed-days";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from, open};
        }
    }

    /** Terms of a bank begin after those before. */
    record TermsNotAfterLast(LocalDate from, LocalDate last) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.terms-not-after-last";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from, last};
        }
    }

    /** A cheque is of more than nothing. */
    record NotPositive() implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.not-positive";
        }
    }

    /** Only cheques of banks whose clearing days are known are taken. */
    record UnknownBank(String bank) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.unknown-bank";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {bank};
        }
    }

    /** Nobody pays a cheque before its date. */
    record DatedAhead(LocalDate dated, LocalDate day) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.dated-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {dated, day};
        }
    }

    /** The same cheque is taken once. */
    record SeenBefore(long number, LocalDate on, String into) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.seen-before";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number), on, into};
        }
    }

    /** Whoever takes a cheque has an open shift with a drawer of its currency. */
    record NoShift(Currency currency) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.no-shift";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** There is no such cheque. */
    record UnknownCheque(long number) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.unknown-cheque";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** Whoever takes a cheque back says why. */
    record ReasonNeeded(int most) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.reason-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {most};
        }
    }

    /** What came back does not come back again. */
    record ReturnedBefore(long number, LocalDate on) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.returned-before";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number), on};
        }
    }

    /** There is something to send. */
    record NothingInHand() implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.nothing-in-hand";
        }
    }

    /** What is sent is what was shown. */
    record HandChanged(long cheques, Money total) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.hand-changed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {cheques, total};
        }
    }

    /** There is no such slip. */
    record UnknownBatch(long number) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.unknown-batch";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** A slip is paid while something of it is in clearing. */
    record NothingInClearing(long number) implements ChequeRefusal {

        @Override
        public String code() {
            return "cheques.nothing-in-clearing";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }
}
