package coop.milpa.termdeposits.internal;

import static coop.milpa.termdeposits.internal.TermFixture.asked;
import static coop.milpa.termdeposits.internal.TermFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coop.milpa.kernel.EffectiveRate;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.DayExplanation;
import coop.milpa.platform.Source;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateChart.Band;
import coop.milpa.termdeposits.RateChart.RateKind;
import coop.milpa.termdeposits.TermRefusal;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a deposit would come to. */
class QuotePolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final RateChart CHART = chart(RateKind.NOMINAL, YearDays.DAYS_365);

    private final QuotePolicy policy = new QuotePolicy(new Weekdays());

    @Test
    void theLongestTermThatIsReachedCountsAndThenTheLargestAmount() {
        assertThat(rate("100.00", 1)).contains(Rate.of("4"));
        assertThat(rate("100.00", 5)).contains(Rate.of("4"));
        assertThat(rate("9999.99", 6)).contains(Rate.of("5"));
        assertThat(rate("10000.00", 6)).contains(Rate.of("6"));
        assertThat(rate("10000.00", 12)).contains(Rate.of("6"));
        assertThat(rate("99.99", 6)).isEmpty();
        assertThat(rate("100.00", 13)).isEmpty();
    }

    @Test
    void aTermThatEndsOnAHolidayEndsOnTheNextBusinessDayAndEarnsUntilThen() {
        // 5 July 2026 is a Sunday
        Quote quote = policy.quote(CHART, asked("1000.00", 6, Payout.AT_MATURITY), MONDAY);
        assertThat(quote.matures()).isEqualTo(LocalDate.of(2026, 7, 6));
        // 1,000.00 x 5 % x 182 / 365 = 24.9315
        assertThat(quote.interest()).isEqualTo(gtq("24.93"));
    }

    @Test
    void monthsAreCountedFromTheFirstDayEvenFromTheEndOfAMonth() {
        Quote quote = policy.quote(CHART, asked("1000.00", 3, Payout.MONTHLY_TO_SAVINGS), LocalDate.of(2026, 1, 30));
        assertThat(quote.payments())
                .extracting(Quote.Payment::on)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 30));
        assertThat(quote.payments().getFirst().interest()).isEqualTo(gtq("3.18"));
    }

    @Test
    void anEffectiveRateIsWhatAYearComesTo() {
        RateChart effective = chart(RateKind.EFFECTIVE, YearDays.DAYS_360);
        Quote quote = policy.quote(effective, asked("1000000.00", 6, Payout.AT_MATURITY), LocalDate.of(2026, 1, 7));
        assertThat(quote.matures()).isEqualTo(LocalDate.of(2026, 7, 7));
        // 181 days: 1,000,000.00 x (1.06 ^ (181 / 360) - 1) = 29,729.67
        assertThat(quote.interest()).isEqualTo(gtq("29729.67"));
        assertThat(quote.rates().quoted()).isEqualTo(Rate.of("6"));
        Quote monthly = policy.quote(effective, asked("1000000.00", 6, Payout.MONTHLY_TO_SAVINGS), MONDAY);
        // 12 x (1.06 ^ (1 / 12) - 1)
        assertThat(monthly.rates().nominal().percent()).isEqualByComparingTo("5.841060678412");
    }

    /** A law: what an effective rate makes of some days has that effective rate. */
    @Test
    void whatGrewInSomeDaysHasTheSameEffectiveRate() {
        Random random = new Random(20_263);
        for (int n = 0; n < 200; n++) {
            Rate rate = new Rate(BigDecimal.valueOf(1 + random.nextInt(60_000), 3));
            int days = 1 + random.nextInt(1_500);
            Rate again = EffectiveRate.of(EffectiveRate.growth(rate, days, 365), days)
                    .orElseThrow();
            assertThat(again.percent()).isCloseTo(rate.percent(), within(new BigDecimal("1e-30")));
        }
        assertThat(EffectiveRate.growth(Rate.of("6"), 0, 365)).isEqualByComparingTo("0");
    }

    @Test
    void whatIsNotOfferedIsSaid() {
        assertThat(QuotePolicy.forbids(CHART, asked("99.99", 6, Payout.AT_MATURITY)))
                .containsInstanceOf(TermRefusal.BelowMinimum.class);
        assertThat(QuotePolicy.forbids(CHART, asked("100.00", 13, Payout.AT_MATURITY)))
                .containsInstanceOf(TermRefusal.NoRate.class);
        assertThat(QuotePolicy.forbids(CHART, asked("100.00", 6, Payout.MONTHLY_TO_SAVINGS)))
                .isEmpty();
    }

    private static Optional<Rate> rate(String amount, int months) {
        return CHART.rate(gtq(amount), months);
    }

    private static RateChart chart(RateKind kind, YearDays year) {
        return new RateChart(
                TermFixture.YEARLY,
                BooksFixture.GTQ,
                MONDAY,
                new RateChart.Offer(true, 10_000, 12, Set.of(Payout.values()), BusinessCalendar.Convention.FOLLOWING),
                new RateChart.Earning(kind, year, Rate.ZERO, new EarlyClosure.ShareLost(Rate.of("50"))),
                List.of(
                        new Band(1_000_000, 6, Rate.of("6")),
                        new Band(0, 6, Rate.of("5")),
                        new Band(0, 1, Rate.of("4"))),
                Source.unconfirmed("made up for a test"));
    }

    /** Monday to Friday. */
    private static final class Weekdays implements BusinessCalendar {

        @Override
        public boolean isBusinessDay(LocalDate date) {
            return date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
        }

        @Override
        public LocalDate adjust(LocalDate date, Convention convention) {
            return isBusinessDay(date) ? date : adjust(date.plusDays(1), convention);
        }

        @Override
        public DayExplanation explain(LocalDate date) {
            throw new UnsupportedOperationException("Nobody asks why");
        }
    }
}
