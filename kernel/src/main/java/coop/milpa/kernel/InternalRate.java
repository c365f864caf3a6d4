package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The yearly rate at which what is paid is worth what was received: Σ amount ÷ (1 + i)^(days ÷ 365) = 0, days counted
 * from the first. Spreadsheets call it XIRR; on these terms it is the annual percentage rate of Directive 2008/48/EC,
 * annex I.
 * <p>
 * The root is looked for in the growth of one day, x = (1 + i)^(−1 ÷ 365), so that powers have whole exponents: first
 * with 62 binary digits after the point, then, where the rate is too large for those, with 60 decimals.
 */
public final class InternalRate {

    private static final int YEAR = 365;
    private static final int DECIMALS = 6;
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal CLOSE = BigDecimal.ONE.movePointLeft(50);
    private static final int STEPS_MAX = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal EXACT_ENOUGH = BigDecimal.valueOf(1_000);

    private final SortedMap<Long, Long> flows;

    private InternalRate(SortedMap<Long, Long> flows) {
        this.flows = flows;
    }

    /**
     * The rate with six decimals of a percent; empty if nothing is received, or nothing paid, or no rate makes them
     * equal.
     *
     * @param flows  received negative, paid positive, in minor units, by date
     */
    public static Optional<Rate> of(SortedMap<LocalDate, Long> flows) {
        if (flows.isEmpty()) {
            return Optional.empty();
        }
        long first = flows.firstKey().toEpochDay();
        SortedMap<Long, Long> byDay = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> flow : flows.entrySet()) {
            if (flow.getValue() != 0) {
                byDay.put(flow.getKey().toEpochDay() - first, flow.getValue());
            }
        }
        return new InternalRate(byDay).find();
    }

    private Optional<Rate> find() {
        if (flows.isEmpty() || isWrongWayRound()) {
            return Optional.empty();
        }
        BigDecimal near = isGiven() ? refined(BigDecimal.ONE) : new DailyDiscount(flows).find();
        BigDecimal percent = percent(near, MathContext.DECIMAL128);
        if (percent.abs().compareTo(EXACT_ENOUGH) > 0) {
            percent = percent(refined(near), DIGITS);
        }
        return Optional.of(new Rate(percent.setScale(DECIMALS, RoundingMode.HALF_EVEN)));
    }

    private boolean isWrongWayRound() {
        List<Long> amounts = List.copyOf(flows.values());
        return amounts.getFirst() >= 0 || amounts.getLast() <= 0;
    }

    /** Less is paid than was received: a rate below zero, which no schedule has. */
    private boolean isGiven() {
        return flows.values().stream().mapToLong(Long::longValue).sum() < 0;
    }

    private static BigDecimal percent(BigDecimal discount, MathContext digits) {
        BigDecimal year = BigDecimal.ONE.divide(discount.pow(YEAR, digits), digits);
        return year.subtract(BigDecimal.ONE).multiply(HUNDRED);
    }

    /** Newton's method from nearby. */
    private BigDecimal refined(BigDecimal near) {
        BigDecimal discount = near;
        BigDecimal step = BigDecimal.ONE;
        for (int steps = 0; steps < STEPS_MAX && step.abs().compareTo(CLOSE) > 0; steps++) {
            step = step(discount);
            BigDecimal next = discount.subtract(step);
            discount = next.signum() > 0 ? next : discount.divide(BigDecimal.TWO, DIGITS);
        }
        return discount;
    }

    private BigDecimal step(BigDecimal discount) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal slope = BigDecimal.ZERO;
        for (Map.Entry<Long, Long> flow : flows.entrySet()) {
            BigDecimal power = discount.pow(flow.getKey().intValue(), DIGITS);
            BigDecimal worth = power.multiply(BigDecimal.valueOf(flow.getValue()), DIGITS);
            value = value.add(worth, DIGITS);
            slope = slope.add(worth.multiply(BigDecimal.valueOf(flow.getKey()), DIGITS), DIGITS);
        }
        return value.multiply(discount, DIGITS).divide(slope, DIGITS);
    }
}
