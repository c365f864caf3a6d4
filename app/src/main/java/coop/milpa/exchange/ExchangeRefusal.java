package coop.milpa.exchange;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The rules of currency dealing that can say no, in the order they are checked; then those of cash, of drawers, limits
 * by amount, and the books.
 */
public sealed interface ExchangeRefusal extends Refusal {

    /** The same request asked for something else before. */
    record RequestReused() implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.request-reused";
        }
    }

    /** Rates are of foreign currencies. */
    record NationalCurrency(Currency currency) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.national-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** Nobody can count notes and coins of it. */
    record UnknownCurrency(Currency currency) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.unknown-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** Nothing is bought for more than it is sold for. */
    record BuyAboveSell(BigDecimal buy, BigDecimal sell) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.buy-above-sell";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {buy.toPlainString(), sell.toPlainString()};
        }
    }

    /** What held on a closed day does not change. */
    record RateInClosedDays(LocalDate from, LocalDate open) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.rate-in-closed-days";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from, open};
        }
    }

    /** More than nothing is bought or sold. */
    record NotPositive() implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.not-positive";
        }
    }

    /** Nothing is bought or sold without rates. */
    record NoRate(Currency currency) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.no-rate";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** Other rates were published since they were shown. */
    record RateChanged(BigDecimal now) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.rate-changed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {now.toPlainString()};
        }
    }

    /** It comes to less than the smallest amount of the national currency. */
    record TooLittle(Money foreign) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.too-little";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {foreign};
        }
    }

    /** Whoever serves has an open shift with a drawer of each of both currencies. */
    record NoShift(Currency currency) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.no-shift";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** There is no such purchase or sale. */
    record UnknownOperation(long number) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.unknown-operation";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number)};
        }
    }

    /** Whoever undoes something says why. */
    record ReasonNeeded(int most) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.reason-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {most};
        }
    }

    /** What was undone is not undone again. */
    record AlreadyUndone(long number, LocalDate on) implements ExchangeRefusal {

        @Override
        public String code() {
            return "exchange.already-undone";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Long.toString(number), on};
        }
    }
}
