package coop.milpa.savings.internal;

import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.savings.ProductVersion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeSet;

/**
 * The rates of a version as whole numbers: amounts in minor units, rates in a unit that all of them are whole in. Says
 * what {@code coop.milpa.kernel.RateTable} says, for balances that stand in the same tier at once.
 */
final class TierRates {

    private final BigInteger[] from;
    private final BigInteger[] rates;
    private final BigInteger minimum;
    private final TierMethod method;
    private final int scale;

    TierRates(ProductVersion version) {
        int decimals = version.currency().getDefaultFractionDigits();
        List<RateTier> tiers = version.earning().rates().tiers();
        scale = tiers.stream()
                .mapToInt(tier -> Math.max(tier.rate().percent().scale(), 0))
                .max()
                .orElse(0);
        from = new BigInteger[tiers.size()];
        rates = new BigInteger[tiers.size()];
        for (int n = 0; n < from.length; n++) {
            from[n] = minor(tiers.get(n).from(), decimals);
            rates[n] = tiers.get(n).rate().percent().movePointRight(scale).toBigIntegerExact();
        }
        minimum = minor(version.earning().minimumToEarn(), decimals);
        method = version.earning().rates().method();
    }

    /** What {@link #rated} is divided by to be minor units × 1, the whole of a year: percent and the unit of rates. */
    BigInteger unit() {
        return BigInteger.TEN.pow(scale + 2);
    }

    int scale() {
        return scale;
    }

    /** Balances from which other rates hold, ascending and above zero. */
    List<Long> bands() {
        var bounds = new TreeSet<BigInteger>(List.of(from));
        bounds.add(minimum);
        return bounds.stream()
                .filter(bound -> bound.signum() > 0)
                .map(BigInteger::longValueExact)
                .toList();
    }

    /**
     * Amount × rate of so many balances that stand in the same tier and add up to {@code sum}; or of an average, given
     * as a sum and the days it was taken over.
     */
    BigInteger rated(long count, BigInteger sum) {
        BigInteger times = BigInteger.valueOf(count);
        if (sum.signum() <= 0 || sum.compareTo(minimum.multiply(times)) < 0) {
            return BigInteger.ZERO;
        }
        int reached = from.length - 1;
        while (reached >= 0 && sum.compareTo(from[reached].multiply(times)) < 0) {
            reached--;
        }
        if (reached < 0) {
            return BigInteger.ZERO;
        }
        return switch (method) {
            case WHOLE_BALANCE -> sum.multiply(rates[reached]);
            case SLICES -> slices(times, sum, reached);
        };
    }

    private BigInteger slices(BigInteger times, BigInteger sum, int reached) {
        BigInteger rated = sum.subtract(from[reached].multiply(times)).multiply(rates[reached]);
        for (int n = 0; n < reached; n++) {
            BigInteger width = from[n + 1].subtract(from[n]);
            rated = rated.add(width.multiply(times).multiply(rates[n]));
        }
        return rated;
    }

    private static BigInteger minor(BigDecimal amount, int decimals) {
        return amount.movePointRight(decimals).toBigIntegerExact();
    }
}
