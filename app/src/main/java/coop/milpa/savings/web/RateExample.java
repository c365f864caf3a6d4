package coop.milpa.savings.web;

import coop.milpa.kernel.Fraction;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * What a balance would earn under some rates in a year in which it does not move: shown before rates are published.
 *
 * @param balance  of which the example is
 * @param lines  its parts, lowest first
 * @param year  what all of it earns, rounded once, half to even
 */
record RateExample(Money balance, List<Line> lines, Money year) {

    private static final BigDecimal USUAL = new BigDecimal("1000");

    /** A part of it. */
    record Line(Money part, Rate rate, Money year) {}

    static RateExample of(RateTable rates, Money balance) {
        Currency currency = balance.currency();
        List<RateTable.Part> parts = rates.explain(balance.toDecimal());
        Fraction all = parts.stream().map(RateTable.Part::year).reduce(Fraction.ZERO, Fraction::plus);
        List<Line> lines = parts.stream()
                .map(part -> new Line(rounded(part.amount(), currency), part.rate(), rounded(part.year(), currency)))
                .toList();
        return new RateExample(balance, lines, rounded(all, currency));
    }

    /** Twice where the highest tier begins, so that every tier is seen; or a round amount. */
    static Money usual(RateTable rates, Currency currency) {
        BigDecimal highest = rates.tiers().stream()
                .map(RateTier::from)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .multiply(BigDecimal.TWO);
        return Money.of((highest.signum() == 0 ? USUAL : highest).toPlainString(), currency);
    }

    private static Money rounded(Fraction amount, Currency currency) {
        BigDecimal decimal = amount.rounded(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
        return Money.of(decimal.toPlainString(), currency);
    }
}
