package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeOperation.Deal;
import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.ExchangeRefusal;
import coop.milpa.exchange.PublishRate;
import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Decides about rates, and what foreign cash comes to. */
final class ExchangePolicy {

    private ExchangePolicy() {}

    /** What foreign money is worth at a price: rounded once to the minor unit, half to even. */
    static Money worth(Money foreign, BigDecimal price, Currency national) {
        long minor = foreign.toDecimal()
                .multiply(price)
                .movePointRight(national.getDefaultFractionDigits())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return new Money(minor, national);
    }

    static Deal deal(ExchangeOrder order, ExchangeRate rate, Currency national) {
        BigDecimal price = rate.prices().of(order.side());
        BigDecimal book = rate.prices().book();
        return new Deal(
                order.foreign(),
                worth(order.foreign(), price, national),
                worth(order.foreign(), book, national),
                price,
                book);
    }

    /**
     * Why rates are not published.
     *
     * @param countable  whether notes and coins of the currency are known
     */
    static Optional<ExchangeRefusal> forbids(
            PublishRate command, Currency national, boolean countable, Optional<LocalDate> open) {
        if (command.currency().equals(national)) {
            return Optional.of(new ExchangeRefusal.NationalCurrency(national));
        }
        if (!countable) {
            return Optional.of(new ExchangeRefusal.UnknownCurrency(command.currency()));
        }
        if (command.prices().buy().compareTo(command.prices().sell()) > 0) {
            return Optional.of(new ExchangeRefusal.BuyAboveSell(
                    command.prices().buy(), command.prices().sell()));
        }
        return open.filter(day -> command.validFrom().isBefore(day))
                .map(day -> new ExchangeRefusal.RateInClosedDays(command.validFrom(), day));
    }

    /** Why nothing is bought or sold at these rates. */
    static Optional<ExchangeRefusal> forbids(ExchangeOrder order, Optional<ExchangeRate> rate, Currency national) {
        Currency foreign = order.foreign().currency();
        if (!order.foreign().isPositive()) {
            return Optional.of(new ExchangeRefusal.NotPositive());
        }
        if (rate.isEmpty()) {
            return Optional.of(new ExchangeRefusal.NoRate(foreign));
        }
        if (rate.get().version() != order.version()) {
            return Optional.of(
                    new ExchangeRefusal.RateChanged(rate.get().prices().of(order.side())));
        }
        Deal deal = deal(order, rate.get(), national);
        return deal.national().isPositive() && deal.counterValue().isPositive()
                ? Optional.empty()
                : Optional.of(new ExchangeRefusal.TooLittle(order.foreign()));
    }
}
