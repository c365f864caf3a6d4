package coop.milpa.counter.internal;

import coop.milpa.counter.CounterRefusal;
import coop.milpa.kernel.Money;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.Denomination;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what passed the window is what was asked. Pure. */
final class CashPolicy {

    private CashPolicy() {}

    /**
     * Why cash may not pass.
     *
     * @param amount  what is asked
     * @param counted  the notes and coins, if they were counted
     * @param known  those there are of that currency
     */
    static Optional<CounterRefusal> forbids(Money amount, Optional<CashCount> counted, Collection<Denomination> known) {
        if (!amount.isPositive()) {
            return Optional.of(new CounterRefusal.NotPositive());
        }
        return counted.flatMap(count -> unknown(count, known).or(() -> off(count, amount)));
    }

    private static Optional<CounterRefusal> unknown(CashCount count, Collection<Denomination> known) {
        Set<Money> values = known.stream().map(Denomination::value).collect(Collectors.toSet());
        return count.present().stream()
                .map(CashCount.Line::value)
                .filter(value -> !values.contains(value))
                .findFirst()
                .map(CounterRefusal.UnknownDenomination::new);
    }

    private static Optional<CounterRefusal> off(CashCount count, Money amount) {
        return count.sum().equals(amount)
                ? Optional.empty()
                : Optional.of(new CounterRefusal.CashOff(count.sum(), amount));
    }
}
