package coop.milpa.members.internal;

import coop.milpa.members.Beneficiary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount among beneficiaries so that nothing is left. Pure. */
final class Shares {

    private Shares() {}

    /**
     * Shares by the largest remainder (Hamilton's method): each gets her part rounded down, and the units that are left
     * go one each to those who lost most by rounding; among equals to whoever stands first.
     *
     * @param minor  minor units, not negative
     * @param beneficiaries  100 together
     * @return minor units in the order of the beneficiaries, exactly {@code minor} together
     */
    static long[] of(long minor, List<Beneficiary> beneficiaries) {
        BigDecimal amount = BigDecimal.valueOf(minor);
        List<BigDecimal> exact = beneficiaries.stream()
                .map(each -> amount.multiply(each.percent()).movePointLeft(2))
                .toList();
        long[] shares = exact.stream()
                .mapToLong(part -> part.setScale(0, RoundingMode.DOWN).longValueExact())
                .toArray();
        long left = minor - Arrays.stream(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer n) -> exact.get(n).remainder(BigDecimal.ONE))
                        .reversed())
                .limit(left)
                .forEach(n -> shares[n]++);
        return shares;
    }
}
