package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rates that others published, and the equation they solve. */
class InternalRateTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @Test
    void aYearsLoanCostsWhatItCosts() {
        // 6,000 lent, 6,600 paid after a year: 10 % exactly
        assertThat(rate(-600_000, days(365), 660_000)).hasValue(Rate.of("10"));
        assertThat(rate(-600_000, days(365), 600_000)).hasValue(Rate.ZERO);
    }

    @Test
    void theExampleOfSpreadsheetsIsMet() {
        // XIRR's documented example: 37.3362535 % (Microsoft, function reference)
        SortedMap<LocalDate, Long> flows = new TreeMap<>();
        flows.put(LocalDate.of(2008, 1, 1), -10_000L);
        flows.put(LocalDate.of(2008, 3, 1), 2_750L);
        flows.put(LocalDate.of(2008, 10, 30), 4_250L);
        flows.put(LocalDate.of(2009, 2, 15), 3_250L);
        flows.put(LocalDate.of(2009, 4, 1), 2_750L);
        assertThat(InternalRate.of(flows)).hasValue(Rate.of("37.336253"));
    }

    @Test
    void aDirectivesExampleIsMet() {
        // 1,000 lent on 1 January 1994, 1,200 paid on 1 July 1995, 546 days later: 12.96 %
        // Source: COM(1996) 79, annex III to Directive 87/102/EEC, part A, first example
        Optional<Rate> rate = rate(-1_000_00, days(546), 1_200_00);
        assertThat(rate.orElseThrow().percent().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("12.96");
    }

    @Test
    void ruinousRatesAreExactToo() {
        // half as much again after a day: 1.5³⁶⁵ − 1
        BigDecimal year = new BigDecimal("1.5").pow(365, new MathContext(90)).subtract(BigDecimal.ONE);
        BigDecimal percent = year.movePointRight(2).round(new MathContext(45));
        Optional<Rate> rate = rate(-100, days(1), 150);
        assertThat(rate.orElseThrow().percent().round(new MathContext(45))).isEqualByComparingTo(percent);
    }

    @Test
    void nothingLentOrNothingPaidHasNoRate() {
        assertThat(rate(100, days(10), 100)).isEmpty();
        assertThat(rate(-100, days(10), -100)).isEmpty();
        assertThat(InternalRate.of(new TreeMap<>())).isEmpty();
    }

    @Test
    void whoGetsLessBackHasLost() {
        // 0.9 after a year
        assertThat(rate(-100_00, days(365), 90_00)).hasValue(Rate.of("-10"));
    }

    @Test
    void theRateSolvesItsEquation() {
        Seeds.forMany(random -> {
            SortedMap<LocalDate, Long> flows = new TreeMap<>();
            long lent = 1_000L + random.nextInt(100_000_000);
            int count = 1 + random.nextInt(40);
            flows.put(START, -lent);
            for (int n = 1; n <= count; n++) {
                long part = lent / count + random.nextLong(1 + lent / count);
                flows.put(START.plusDays(n * 30L + random.nextInt(9)), part + 1);
            }
            Rate rate = InternalRate.of(flows).orElseThrow();
            BigDecimal below = rate.percent().subtract(new BigDecimal("0.000001"));
            BigDecimal above = rate.percent().add(new BigDecimal("0.000001"));
            assertThat(worth(flows, below).signum()).isPositive();
            assertThat(worth(flows, above).signum()).isNegative();
        });
    }

    private static BigDecimal worth(SortedMap<LocalDate, Long> flows, BigDecimal percent) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day : flows.keySet()) {
            long passed = DayCount.days(START, day);
            BigDecimal growth = EffectiveRate.growth(new Rate(percent.max(BigDecimal.ZERO)), passed, 365);
            BigDecimal amount = BigDecimal.valueOf(flows.getOrDefault(day, 0L));
            sum = sum.add(amount.divide(growth.add(BigDecimal.ONE), MathContext.DECIMAL128));
        }
        return sum;
    }

    private static LocalDate days(int count) {
        return START.plusDays(count);
    }

    private static Optional<Rate> rate(long first, LocalDate then, long last) {
        SortedMap<LocalDate, Long> flows = new TreeMap<>();
        flows.put(START, first);
        flows.put(then, last);
        return InternalRate.of(flows);
    }
}
