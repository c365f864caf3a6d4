package coop.milpa.registry.web;

import coop.milpa.kernel.Money;
import coop.milpa.registry.web.DayFigures.Figures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the cooperatives of one currency have and owe together. What they owe each other is in both.
 *
 * @param assets  of all of them
 * @param liabilities  of all of them
 */
record NetworkTotal(Money assets, Money liabilities) {

    static List<NetworkTotal> of(List<Figures> all) {
        Map<String, NetworkTotal> totals = new TreeMap<>();
        for (Figures each : all) {
            totals.merge(
                    each.cooperative().currency().getCurrencyCode(),
                    new NetworkTotal(each.assets(), each.liabilities()),
                    NetworkTotal::plus);
        }
        return List.copyOf(totals.values());
    }

    private NetworkTotal plus(NetworkTotal other) {
        return new NetworkTotal(assets.plus(other.assets), liabilities.plus(other.liabilities));
    }
}
