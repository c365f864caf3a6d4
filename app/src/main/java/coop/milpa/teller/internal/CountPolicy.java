package coop.milpa.teller.internal;

import coop.milpa.kernel.Money;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CountRefusal;
import coop.milpa.teller.Denomination;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which counts are none. Pure. */
final class CountPolicy {

    static final int TEXT_MAX = 200;

    private CountPolicy() {}

    /**
     * Why a count is none.
     *
     * @param kept  the currency of what was counted
     * @param known  the notes and coins of that currency
     */
    static Optional<CountRefusal> forbids(CashCount count, Currency kept, Collection<Denomination> known) {
        return otherCurrency(count, kept).or(() -> unknown(count, known)).or(() -> off(count));
    }

    private static Optional<CountRefusal> otherCurrency(CashCount count, Currency kept) {
        if (!count.said().currency().equals(kept)) {
            return Optional.of(new CountRefusal.WrongCurrency(count.said().currency(), kept));
        }
        return count.lines().stream()
                .map(line -> line.value().currency())
                .filter(currency -> !currency.equals(kept))
                .findFirst()
                .map(currency -> new CountRefusal.WrongCurrency(currency, kept));
    }

    private static Optional<CountRefusal> unknown(CashCount count, Collection<Denomination> known) {
        Set<Money> values = known.stream().map(Denomination::value).collect(Collectors.toSet());
        return count.lines().stream()
                .map(CashCount.Line::value)
                .filter(value -> !values.contains(value))
                .findFirst()
                .map(CountRefusal.UnknownDenomination::new);
    }

    private static Optional<CountRefusal> off(CashCount count) {
        Money sum = count.sum();
        return sum.equals(count.said()) ? Optional.empty() : Optional.of(new CountRefusal.CountOff(sum, count.said()));
    }

    static Optional<CountRefusal> tooLong(String text) {
        return text.length() > TEXT_MAX ? Optional.of(new CountRefusal.TextTooLong(TEXT_MAX)) : Optional.empty();
    }
}
