package coop.milpa.registry.web;

import coop.milpa.kernel.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What cooperatives of one currency have and owe together. What they owe each other is in both.
 *
 * @param assets  what they have
 * @param liabilities  what they owe
 * @param savings  what they owe their members
 * @param counts  of each figure that is counted
 * @param cooperatives  how many they are
 */
record NetworkSums(Money assets, Money liabilities, Money savings, List<Long> counts, int cooperatives) {

    NetworkSums plus(NetworkSums other) {
        return new NetworkSums(
                assets.plus(other.assets),
                liabilities.plus(other.liabilities),
                savings.plus(other.savings),
                IntStream.range(0, counts.size())
                        .mapToObj(n -> counts.get(n) + other.counts.get(n))
                        .toList(),
                cooperatives + other.cooperatives);
    }
}
