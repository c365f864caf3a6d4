package coop.milpa.shares.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.shares.SharesRefusal;
import java.util.Map;
import java.util.Optional;

/** Decides whether a surplus may be distributed, and what comes from business with third parties. */
final class DistributionPolicy {

    private DistributionPolicy() {}

    /**
     * How a cooperative stands.
     *
     * @param losses  of earlier years
     * @param lacking  of provisions
     * @param capital  paid in
     * @param least  what it has to be
     */
    record Health(Money losses, Optional<Money> lacking, Money capital, Optional<Money> least) {}

    /** What keeps a surplus from being distributed at all. */
    static Optional<SharesRefusal> obstacle(Health health) {
        if (health.losses().isPositive()) {
            return Optional.of(new SharesRefusal.PriorLosses(health.losses()));
        }
        if (health.lacking().isPresent()) {
            return health.lacking().map(SharesRefusal.ProvisionDeficit::new);
        }
        return health.least()
                .filter(least -> health.capital().compareTo(least) < 0)
                .map(least -> new SharesRefusal.CapitalShortfall(health.capital(), least));
    }

    /** Whether a rate on contributions may be proposed. */
    static Optional<SharesRefusal> forbids(Rate rate, Optional<Rate> cap) {
        if (cap.isEmpty()) {
            return Optional.of(new SharesRefusal.NoCap());
        }
        return rate.compareTo(cap.get()) > 0
                ? Optional.of(new SharesRefusal.AboveCap(rate, cap.get()))
                : Optional.empty();
    }

    /**
     * The part of a surplus that came from third parties: in proportion to income, rounded half to even. What faced
     * nobody is not counted.
     *
     * @param income  minor units, by {@code true} for third parties
     */
    static long ofThirdParties(long surplus, Map<Boolean, Long> income) {
        long third = Math.max(income.getOrDefault(true, 0L), 0);
        long all = Math.addExact(third, Math.max(income.getOrDefault(false, 0L), 0));
        return all == 0 ? 0 : Portion.of(surplus, third, all).halfEven(all);
    }
}
