package coop.milpa.registry.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.TrialBalance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums both sides of a list of amounts, by currency: what stands under every table of money. */
final class Sides {

    private Sides() {}

    static List<TrialBalance.Total> of(Stream<Money> amounts) {
        Map<String, TrialBalance.Total> totals = new TreeMap<>();
        amounts.forEach(amount -> totals.merge(
                amount.currency().getCurrencyCode(),
                new TrialBalance.Total(amount.currency(), Math.max(amount.minor(), 0), Math.max(-amount.minor(), 0)),
                TrialBalance.Total::plus));
        return List.copyOf(totals.values());
    }
}
