package coop.milpa.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rates a positive balance earns, by its size. What lies below the first tier earns nothing.
 *
 * @param tiers  at least one, no two from the same amount; kept in ascending order
 * @param method  what a tier's rate applies to
 */
public record RateTable(List<RateTier> tiers, TierMethod method) {

    public RateTable {
        tiers = tiers.stream().sorted(Comparator.comparing(RateTier::from)).toList();
        if (tiers.isEmpty() || startsTwice(tiers)) {
            throw new IllegalArgumentException("Tiers need different amounts to begin at: " + tiers);
        }
    }

    /** One rate, whatever the balance. */
    public static RateTable flat(Rate rate) {
        return new RateTable(List.of(new RateTier(BigDecimal.ZERO, rate)), TierMethod.WHOLE_BALANCE);
    }

    /** Every rate lower by that many points, none below zero. */
    public RateTable lessPoints(Rate points) {
        List<RateTier> lower = tiers.stream()
                .map(tier -> new RateTier(tier.from(), tier.rate().lessPoints(points)))
                .toList();
        return new RateTable(lower, method);
    }

    /**
     * A part of a balance and what it earns.
     *
     * @param amount  in the units of the balance
     * @param year  what it earns in a year in which it does not move, exactly
     */
    public record Part(Fraction amount, Rate rate, Fraction year) {}

    /** The parts of a balance that is not negative, each with its rate, lowest first; they sum to it. */
    public List<Part> explain(BigDecimal balance) {
        return slicesOf(Fraction.of(balance)).stream()
                .map(slice -> new Part(
                        slice.amount(),
                        slice.rate(),
                        slice.amount().times(slice.rate().fraction())))
                .toList();
    }

    /** The parts of a balance that is not negative; they sum to it. */
    List<RateSlice> slicesOf(Fraction balance) {
        return switch (method) {
            case WHOLE_BALANCE -> List.of(new RateSlice(balance, rateOf(balance)));
            case SLICES -> cut(balance);
        };
    }

    private Rate rateOf(Fraction balance) {
        Rate reached = Rate.ZERO;
        for (RateTier tier : tiers) {
            if (balance.compareTo(Fraction.of(tier.from())) >= 0) {
                reached = tier.rate();
            }
        }
        return reached;
    }

    private List<RateSlice> cut(Fraction balance) {
        List<RateSlice> slices = new ArrayList<>();
        Fraction below = Fraction.ZERO;
        Rate rate = Rate.ZERO;
        for (RateTier tier : tiers) {
            Fraction start = Fraction.of(tier.from());
            if (balance.compareTo(start) <= 0) {
                break;
            }
            addUnlessEmpty(slices, new RateSlice(start.minus(below), rate));
            below = start;
            rate = tier.rate();
        }
        slices.add(new RateSlice(balance.minus(below), balance.signum() == 0 ? rateOf(balance) : rate));
        return slices;
    }

    private static void addUnlessEmpty(List<RateSlice> slices, RateSlice slice) {
        if (slice.amount().signum() > 0) {
            slices.add(slice);
        }
    }

    private static boolean startsTwice(List<RateTier> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().compareTo(sorted.get(i - 1).from()) == 0) {
                return true;
            }
        }
        return false;
    }
}
