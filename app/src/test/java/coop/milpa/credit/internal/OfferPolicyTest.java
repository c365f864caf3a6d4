package coop.milpa.credit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.credit.CreditVersion.Eligibility;
import coop.milpa.credit.CreditVersion.Offer;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.credit.LoanAsked;
import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.DayCount;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.loan.LoanFee;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.PlannedInstalment;
import coop.milpa.loan.ScheduleRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a loan would be, and what a product does not allow. */
class OfferPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final CreditVersion MONTHLY = SomeProducts.monthly(DAY);
    private static final CreditVersion WEEKLY = SomeProducts.weekly(DAY);
    private static final CreditVersion HARVEST = SomeProducts.harvest(DAY);

    @Test
    void interestThatRunsDailyIsMeasuredInDaysOfTheYearOfTheProduct() {
        LoanOffer offer = done(MONTHLY, asked("10000.00", 12), 1);
        assertThat(offer.terms().interest().convention()).contains(DayCount.ACT_365F);
        ScheduleRow first = offer.schedule().rows().getFirst();
        assertThat(first.due()).isEqualTo(LocalDate.of(2026, 2, 28));
        // 10,000.00 x 24 % x 28 / 365 = 184.1096
        assertThat(first.amounts().interest()).isEqualTo(18_411);
        assertThat(offer.schedule().rows().get(1).due()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(offer.schedule().totals().principal()).isEqualTo(1_000_000);
        assertThat(offer.schedule().rows().getLast().balance()).isZero();
    }

    @Test
    void whereTheScheduleStandsAWeekIsOneOfFiftyTwo() {
        LoanOffer offer = done(WEEKLY, asked("5200.00", 16), 1);
        assertThat(offer.terms().interest().convention()).isEmpty();
        // 5,200.00 x 36 % / 52 = 36.00 each week, on all that was lent
        assertThat(offer.schedule().rows())
                .hasSize(16)
                .allSatisfy(row -> assertThat(row.amounts().interest()).isEqualTo(3_600));
        assertThat(offer.schedule().instalment()).hasValue(36_100);
        assertThat(offer.schedule().rows().getLast().due()).isEqualTo(DAY.plusWeeks(16));
        assertThat(offer.costs().leaves(gtq("5200.00"))).isEqualTo(gtq("5200.00"));
    }

    @Test
    void aHarvestPaysOnItsOwnDaysInAYearOf360() {
        LocalDate january = LocalDate.of(2027, 1, 15);
        LoanOffer offer = done(HARVEST, harvest("1000.00", plan(DAY.plusDays(100), "0"), plan(january, "1000.00")), 1);
        // 1,000.00 x 36 % x 100 / 360
        assertThat(offer.schedule().rows().getFirst().amounts().interest()).isEqualTo(10_000);
        assertThat(offer.schedule().rows().getLast().due()).isEqualTo(january);
        assertThat(offer.schedule().rows().getLast().amounts().principal()).isEqualTo(100_000);
    }

    @Test
    void theRateIsThatOfTheCycle() {
        assertThat(rate(1)).isEqualTo(Rate.of("24"));
        assertThat(rate(2)).isEqualTo(Rate.of("24"));
        assertThat(rate(3)).isEqualTo(Rate.of("20"));
        assertThat(rate(40)).isEqualTo(Rate.of("20"));
    }

    @Test
    void feesOfTheFirstDayAndTheContributionAreKeptBackAndThoseOfInstalmentsAreNot() {
        LoanOffer offer = done(MONTHLY, asked("10000.10", 12), 1);
        // 25.00 + 2 % of 10,000.10 = 225.002; 5 % = 500.005, half to even
        assertThat(offer.costs().fees()).isEqualTo(gtq("225.00"));
        assertThat(offer.costs().retained()).isEqualTo(gtq("500.00"));
        assertThat(offer.costs().leaves(gtq("10000.10"))).isEqualTo(gtq("9275.10"));
        // insurance of 0.05 % of what is owed when a period begins
        assertThat(offer.schedule().rows().getFirst().amounts().fees()).isEqualTo(500);
        assertThat(offer.schedule().totals().fees()).isGreaterThan(22_500 + 500);
        assertThat(offer.schedule().cost().orElseThrow())
                .isGreaterThan(offer.schedule().effective().orElseThrow());
    }

    @Test
    void anAmountOutsideTheProductOrAboveWhatAnybodyMayGrantIsNotLent() {
        assertThat(why(MONTHLY, asked("999.99", 12)))
                .isEqualTo(new CreditRefusal.AmountOutside(gtq("1000.00"), gtq("40000.00")));
        assertThat(done(MONTHLY, asked("1000.00", 12), 1)).isNotNull();
        assertThat(done(MONTHLY, asked("40000.00", 12), 1)).isNotNull();
        assertThat(why(MONTHLY, asked("40000.01", 12))).isInstanceOf(CreditRefusal.AmountOutside.class);
        Money dollars = Money.of("2000.00", Currency.getInstance("USD"));
        assertThat(why(MONTHLY, new LoanAsked(SomeProducts.MONTHLY, dollars, 12, LoanGrace.NONE, List.of())))
                .isInstanceOf(CreditRefusal.AmountOutside.class);
    }

    @Test
    void instalmentsAreAsManyAsTheProductAllows() {
        assertThat(why(MONTHLY, asked("1000.00", 2))).isEqualTo(new CreditRefusal.InstalmentsOutside(3, 60));
        assertThat(why(MONTHLY, asked("1000.00", 61))).isEqualTo(new CreditRefusal.InstalmentsOutside(3, 60));
        assertThat(done(MONTHLY, asked("1000.00", 60), 1).schedule().rows()).hasSize(60);
        PlannedInstalment[] seven = new PlannedInstalment[7];
        for (int n = 0; n < seven.length; n++) {
            seven[n] = plan(DAY.plusMonths(n + 1), n == 0 ? "1000.00" : "0");
        }
        assertThat(why(HARVEST, harvest("1000.00", seven))).isEqualTo(new CreditRefusal.InstalmentsOutside(1, 6));
    }

    @Test
    void graceIsAsLongAsTheProductAllowsAndLeavesAnInstalment() {
        assertThat(done(MONTHLY, graced(12, new LoanGrace(6, 2, 0)), 1)
                        .schedule()
                        .rows()
                        .get(5)
                        .amounts()
                        .principal())
                .isZero();
        assertThat(why(MONTHLY, graced(12, new LoanGrace(7, 0, 0)))).isEqualTo(new CreditRefusal.GraceTooLong(6));
        assertThat(why(MONTHLY, graced(12, new LoanGrace(0, 7, 0)))).isEqualTo(new CreditRefusal.GraceTooLong(6));
        assertThat(why(MONTHLY, graced(4, new LoanGrace(4, 0, 0)))).isEqualTo(new CreditRefusal.GraceTooLong(3));
        assertThat(why(MONTHLY, graced(12, new LoanGrace(0, 0, 1)))).isEqualTo(new CreditRefusal.GraceTooLong(0));
    }

    @Test
    void instalmentsAreAgreedOneByOneWhereTheProductSaysSoAndNowhereElse() {
        assertThat(why(HARVEST, harvest("1000.00"))).isInstanceOf(CreditRefusal.PlanNeeded.class);
        var planned = new LoanAsked(
                SomeProducts.MONTHLY, gtq("1000.00"), 3, LoanGrace.NONE, List.of(plan(DAY.plusDays(9), "1000.00")));
        assertThat(why(MONTHLY, planned)).isInstanceOf(CreditRefusal.PlanNeeded.class);
    }

    @Test
    void aPlanIsWholeAndInOrderAndBeginsAfterTheDay() {
        assertThat(why(HARVEST, harvest("1000.00", plan(DAY.plusDays(9), "999.99"))))
                .isEqualTo(new CreditRefusal.PlanNotWhole(gtq("999.99"), gtq("1000.00")));
        assertThat(why(HARVEST, harvest("1000.00", plan(DAY, "1000.00"))))
                .isEqualTo(new CreditRefusal.PlanOutOfOrder(DAY, DAY));
        LocalDate later = DAY.plusDays(9);
        assertThat(why(HARVEST, harvest("1000.00", plan(later, "500.00"), plan(later, "500.00"))))
                .isEqualTo(new CreditRefusal.PlanOutOfOrder(later, later));
    }

    @Test
    void aProductThatIsClosedLendsNothing() {
        CreditVersion closed = SomeProducts.changed(MONTHLY)
                .with(new Offer(false, MONTHLY.offer().type(), 1, 5_000_000))
                .version();
        assertThat(why(closed, asked("1000.00", 12))).isEqualTo(new CreditRefusal.NotOffered(SomeProducts.MONTHLY));
    }

    @Test
    void allCostsTogetherStayBelowTheCeiling() {
        assertThat(why(ceiling("30"), asked("1000.00", 12)))
                .isInstanceOfSatisfying(
                        CreditRefusal.TooDear.class,
                        dear -> assertThat(dear.ceiling()).isEqualTo("30"));
        LoanOffer offer = done(ceiling("45.5"), asked("10000.00", 12), 1);
        Rate exact = offer.schedule().cost().orElseThrow();
        assertThat(done(ceiling(exact.toText()), asked("10000.00", 12), 1)).isNotNull();
    }

    @Test
    void somethingIsPaidOut() {
        LoanFee dear = new LoanFee("Todo", LoanFee.Kind.FLAT, new BigDecimal("950.00"), LoanFee.When.DISBURSEMENT);
        CreditVersion nothing = SomeProducts.changed(MONTHLY)
                .with(new Price(List.of(new Cycle(1, Rate.ZERO)), Optional.empty(), List.of(dear)))
                .with(new Eligibility(0, Optional.empty(), Rate.of("5")))
                .version();
        assertThat(why(nothing, asked("1000.00", 12))).isEqualTo(new CreditRefusal.LeavesNothing(gtq("1000.00")));
        assertThat(done(nothing, asked("1000.02", 12), 1).costs().leaves(gtq("1000.02")))
                .isEqualTo(gtq("0.02"));
    }

    private static CreditVersion ceiling(String percent) {
        Price price = MONTHLY.price();
        return SomeProducts.changed(MONTHLY)
                .with(new Price(price.cycles(), Optional.of(Rate.of(percent)), price.fees()))
                .version();
    }

    private static Rate rate(int cycle) {
        return done(MONTHLY, asked("1000.00", 12), cycle).terms().interest().rate();
    }

    private static LoanAsked asked(String amount, int instalments) {
        return new LoanAsked(SomeProducts.MONTHLY, gtq(amount), instalments, LoanGrace.NONE, List.of());
    }

    private static LoanAsked graced(int instalments, LoanGrace grace) {
        return new LoanAsked(SomeProducts.MONTHLY, gtq("1000.00"), instalments, grace, List.of());
    }

    private static LoanAsked harvest(String amount, PlannedInstalment... plan) {
        return new LoanAsked(SomeProducts.HARVEST, gtq(amount), plan.length, LoanGrace.NONE, List.of(plan));
    }

    private static PlannedInstalment plan(LocalDate due, String principal) {
        return new PlannedInstalment(due, gtq(principal).minor());
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    private static LoanOffer done(CreditVersion version, LoanAsked asked, int cycle) {
        return switch (new OfferPolicy(version, DAY).offer(asked, cycle)) {
            case Outcome.Done<LoanOffer>(LoanOffer offer) -> offer;
            case Outcome.Refused<LoanOffer>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static Refusal why(CreditVersion version, LoanAsked asked) {
        return switch (new OfferPolicy(version, DAY).offer(asked, 1)) {
            case Outcome.Done<LoanOffer>(LoanOffer offer) -> throw new AssertionError("Offered: " + offer.costs());
            case Outcome.Refused<LoanOffer>(Refusal why) -> why;
        };
    }
}
