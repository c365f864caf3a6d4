package coop.milpa.termdeposits.internal;

import static coop.milpa.termdeposits.internal.TermFixture.YEARLY;
import static coop.milpa.termdeposits.internal.TermFixture.asked;
import static coop.milpa.termdeposits.internal.TermFixture.assertRefused;
import static coop.milpa.termdeposits.internal.TermFixture.done;
import static coop.milpa.termdeposits.internal.TermFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.InstructTermDeposit;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.ReleasePledge;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.internal.TermFixture.Saver;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What members leave for a time, from the first day to the last. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, TermFixture.class})
class TermDepositsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private final TermDeposits deposits;
    private final RateCharts charts;
    private final SavingsOperations savings;
    private final Maturities maturities;
    private final BooksFixture fixture;
    private final TermFixture terms;
    private Open open;
    private Saver rosa;

    TermDepositsTests(
            TermDeposits deposits,
            RateCharts charts,
            SavingsOperations savings,
            Maturities maturities,
            BooksFixture fixture,
            TermFixture terms) {
        this.deposits = deposits;
        this.charts = charts;
        this.savings = savings;
        this.maturities = maturities;
        this.fixture = fixture;
        this.terms = terms;
        this.open = terms.open(FIRST);
        this.rosa = terms.saver(open, "1.00");
    }

    @BeforeEach
    void openBooks() {
        open = terms.open(FIRST);
        rosa = terms.saver(open, "1.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void theMoneyComesInCashAndTheRateIsKept() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 3), Renewal.PAY_TO_SAVINGS);
        assertThat(deposit.number()).isEqualTo(1);
        assertThat(deposit.term().matures()).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(terms.stands(open, deposit.account())).isEqualTo(gtq("1000.00"));
        assertThat(terms.stands(open, open.cash())).isEqualTo(gtq("-1001.00"));
        LocalDate later = FIRST.plusDays(1);
        done(charts.publish(open.cooperative(), cheaper(later)));
        terms.close(open, later);
        assertThat(terms.again(open, deposit).term().rates().quoted()).isEqualTo(Rate.of("8"));
        assertThat(terms.deposit(open, rosa, asked("1000.00", 3), Renewal.PAY_TO_SAVINGS)
                        .term()
                        .rates()
                        .quoted())
                .isEqualTo(Rate.of("4"));
    }

    @Test
    void theMoneyComesOutOfSavings() {
        Saver juan = terms.saver(open, "900.00");
        OpenTermDeposit asked = fromSavings(juan, juan.number(), "800.00");
        TermDeposit deposit = done(deposits.open(asked));
        assertThat(terms.saved(open, juan)).isEqualTo(gtq("100.00"));
        assertThat(terms.stands(open, deposit.account())).isEqualTo(gtq("800.00"));
        assertThat(done(deposits.open(asked))).isEqualTo(deposit);
        assertRefused("ledger.below-floor", deposits.open(fromSavings(juan, juan.number(), "100.01")));
        assertRefused("termdeposits.savings-not-hers", deposits.open(fromSavings(juan, rosa.number(), "100.00")));
        assertThat(terms.deposit(open, juan, asked("100.00", 1), Renewal.RENEW_ALL)
                        .number())
                .as("nothing that was refused took a number")
                .isEqualTo(2);
    }

    @Test
    void whatWasPaidIntoADepositIsNotUndoneAsSavings() {
        Saver juan = terms.saver(open, "900.00");
        OpenTermDeposit asked = fromSavings(juan, juan.number(), "800.00");
        done(deposits.open(asked));
        var order = new SavingsOrder(
                open.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(open.branch(), Set.of(), Optional.empty()));
        EntryId entry = terms.lastEntry(open, juan);
        assertRefused("savings.unknown-movement", savings.reverse(new ReverseSavings(order, entry, "mistake")));
    }

    @Test
    void theSameRequestOpensOnceAndAnotherOfItsNameIsRefused() {
        OpenTermDeposit asked = TermFixture.opening(open, rosa, asked("500.00", 6), Renewal.RENEW_ALL);
        TermDeposit deposit = done(deposits.open(asked));
        assertThat(done(deposits.open(asked))).isEqualTo(deposit);
        var other = new OpenTermDeposit(
                asked.order(), asked.owner(), asked("600.00", 6), asked.instructions(), asked.from());
        assertRefused("ledger.request-reused", deposits.open(other));
        assertThat(deposits.ownedBy(open.cooperative(), rosa.member().id())).hasSize(1);
    }

    @Test
    void whatTheChartDoesNotTakeIsRefused() {
        assertRefused("termdeposits.below-minimum", open(asked("99.99", 3)));
        assertRefused("termdeposits.no-rate", open(asked("100.00", 13)));
        assertRefused(
                "termdeposits.unknown-product", open(new Quote.Asked("nada", gtq("100.00"), 3, Payout.AT_MATURITY)));
        assertRefused(
                "termdeposits.not-offered",
                open(new Quote.Asked(YEARLY, Money.of("100.00", Currency.getInstance("USD")), 3, Payout.AT_MATURITY)));
    }

    @Test
    void interestAccruesDayByDayAndIsPaidWithTheMoneyAtTheEnd() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.PAY_TO_SAVINGS);
        terms.close(open, FIRST);
        assertThat(terms.position(open, deposit).accrued()).isEqualTo(gtq("0.22"));
        terms.close(open, FIRST.plusDays(1));
        assertThat(terms.position(open, deposit).accrued()).isEqualTo(gtq("0.44"));
        terms.close(open, LocalDate.of(2026, 2, 3));
        assertThat(terms.position(open, deposit).accrued()).isEqualTo(gtq("6.58"));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1.00"));
        // 5 February is a Thursday: 31 days
        terms.close(open, LocalDate.of(2026, 2, 4));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1007.79"));
        assertThat(terms.again(open, deposit).days().closedOn()).contains(LocalDate.of(2026, 2, 5));
        terms.close(open, LocalDate.of(2026, 2, 10));
        assertThat(terms.position(open, deposit).accrued()).isEqualTo(gtq("0.00"));
    }

    @Test
    void interestIsPaidByMonthAndNoneOfItTwice() {
        LocalDate first = LocalDate.of(2025, 8, 29);
        open = terms.open(first);
        rosa = terms.saver(open, "1.00");
        TermDeposit deposit =
                terms.deposit(open, rosa, asked("1000.00", 3, Payout.MONTHLY_TO_SAVINGS), Renewal.PAY_TO_SAVINGS);
        Quote quote = done(charts.quote(open.cooperative(), asked("1000.00", 3, Payout.MONTHLY_TO_SAVINGS), first));
        assertThat(quote.payments()).hasSize(3);
        Money expected = gtq("1.00");
        for (Quote.Payment payment : quote.payments()) {
            terms.close(open, payment.on().minusDays(2));
            assertThat(terms.saved(open, rosa)).isEqualTo(expected);
            terms.close(open, payment.on().minusDays(1));
            boolean last = payment.on().equals(quote.matures());
            expected = expected.plus(payment.net()).plus(last ? gtq("1000.00") : gtq("0.00"));
            assertThat(terms.saved(open, rosa)).isEqualTo(expected);
        }
        assertThat(terms.again(open, deposit).isOpen()).isFalse();
        assertThat(expected).isEqualTo(gtq("1001.00").plus(quote.interest()));
    }

    @Test
    void aDepositGoesOnWithItsInterestAtTheRateOfThatDay() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.RENEW_ALL);
        done(charts.publish(open.cooperative(), cheaper(LocalDate.of(2026, 1, 20))));
        terms.close(open, LocalDate.of(2026, 2, 4));
        TermDeposit.Term second = terms.again(open, deposit).term();
        assertThat(second.place()).isEqualTo(2);
        assertThat(second.principal()).isEqualTo(gtq("1006.79"));
        assertThat(second.rates().quoted()).isEqualTo(Rate.of("4"));
        assertThat(second.starts()).isEqualTo(LocalDate.of(2026, 2, 5));
        assertThat(terms.stands(open, deposit.account())).isEqualTo(gtq("1006.79"));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1.00"));
    }

    @Test
    void aDepositGoesOnAndItsInterestIsPaid() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.RENEW_PRINCIPAL);
        terms.close(open, LocalDate.of(2026, 2, 4));
        assertThat(terms.again(open, deposit).principal()).isEqualTo(gtq("1000.00"));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("7.79"));
    }

    @Test
    void theOwnerMaySayOtherwiseBeforeTheTermEnds() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.RENEW_ALL);
        Saver juan = terms.saver(open, "1.00");
        assertRefused("termdeposits.savings-not-hers", deposits.instruct(instructing(deposit, rosa, juan.number())));
        assertThat(deposits.instruct(instructing(deposit, juan, rosa.number())))
                .as("nobody else may")
                .isInstanceOf(Outcome.Refused.class);
        done(deposits.instruct(instructing(deposit, rosa, rosa.number())));
        terms.close(open, LocalDate.of(2026, 2, 4));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1007.79"));
    }

    private InstructTermDeposit instructing(TermDeposit deposit, Saver asking, String savings) {
        return new InstructTermDeposit(
                TermFixture.order(open, asking),
                deposit.number(),
                new OpenTermDeposit.Instructions(Renewal.PAY_TO_SAVINGS, savings));
    }

    @Test
    void whatIsNotOfferedAnyMoreIsPaid() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.RENEW_ALL);
        done(charts.publish(open.cooperative(), withdrawn(LocalDate.of(2026, 1, 20))));
        terms.close(open, LocalDate.of(2026, 2, 4));
        assertThat(terms.again(open, deposit).isOpen()).isFalse();
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1007.79"));
    }

    @Test
    void whoTakesItEarlyLosesInterestAndNoneOfTheMoney() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 6), Renewal.PAY_TO_SAVINGS);
        terms.close(open, LocalDate.of(2026, 2, 3));
        CloseTermDeposit asked = TermFixture.closing(open, rosa, deposit);
        ClosedTermDeposit preview = done(deposits.preview(asked));
        assertThat(terms.again(open, deposit).isOpen()).isTrue();
        // 30 days at 8 % are 6.58, of which half is lost
        assertThat(preview.interest()).isEqualTo(gtq("3.29"));
        assertThat(preview.lost()).isEqualTo(gtq("3.29"));
        ClosedTermDeposit closed = done(deposits.close(asked));
        assertThat(closed.paid()).isEqualTo(preview.paid()).isEqualTo(gtq("1003.29"));
        assertThat(done(deposits.close(asked))).isEqualTo(closed);
        assertThat(terms.stands(open, open.cash())).isEqualTo(gtq("2.29"));
        assertRefused("termdeposits.already-closed", deposits.close(TermFixture.closing(open, rosa, deposit)));
        terms.close(open, LocalDate.of(2026, 2, 10));
    }

    @Test
    void whoWasPaidByMonthKeepsItAndGetsNoMore() {
        TermDeposit deposit =
                terms.deposit(open, rosa, asked("1000.00", 6, Payout.MONTHLY_TO_SAVINGS), Renewal.PAY_TO_SAVINGS);
        terms.close(open, LocalDate.of(2026, 2, 9));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("7.79"));
        var asked =
                new CloseTermDeposit(TermFixture.order(open, rosa), deposit.number(), new Means.Savings(rosa.number()));
        ClosedTermDeposit closed = done(deposits.close(asked));
        assertThat(closed.interest()).isEqualTo(gtq("0.00"));
        assertThat(closed.lost()).isEqualTo(gtq("1.10"));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1007.79"));
    }

    @Test
    void aPledgedDepositIsNeitherPaidNorClosedUntilItIsReleased() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.PAY_TO_SAVINGS);
        Pledge pledge = done(deposits.pledge(TermFixture.pledging(open, rosa, deposit, "600.00")));
        assertRefused(
                "termdeposits.pledge-too-large", deposits.pledge(TermFixture.pledging(open, rosa, deposit, "400.01")));
        assertRefused("termdeposits.pledged", deposits.close(TermFixture.closing(open, rosa, deposit)));
        terms.close(open, LocalDate.of(2026, 2, 10));
        assertThat(terms.position(open, deposit).pledged()).isEqualTo(gtq("600.00"));
        assertThat(terms.again(open, deposit).isOpen()).isTrue();
        assertThat(terms.position(open, deposit).accrued()).isEqualTo(gtq("6.79"));
        var release = new ReleasePledge(TermFixture.order(open, rosa), pledge.hold());
        assertThat(done(deposits.release(release)).releasedOn()).contains(LocalDate.of(2026, 2, 11));
        assertThat(done(deposits.release(release)).releasedOn()).contains(LocalDate.of(2026, 2, 11));
        terms.close(open, LocalDate.of(2026, 2, 11));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1007.79"));
    }

    @Test
    void aPledgedDepositGoesOnWithoutItsInterest() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.RENEW_ALL);
        done(deposits.pledge(TermFixture.pledging(open, rosa, deposit, "600.00")));
        terms.close(open, LocalDate.of(2026, 2, 4));
        assertThat(terms.again(open, deposit).principal()).isEqualTo(gtq("1000.00"));
        assertThat(terms.again(open, deposit).term().place()).isEqualTo(2);
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("7.79"));
    }

    @Test
    void whatEndsIsPlannedByMonthAndToldInTime() {
        TermDeposit first = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.RENEW_ALL);
        terms.deposit(open, rosa, asked("500.00", 1, Payout.MONTHLY_TO_SAVINGS), Renewal.RENEW_ALL);
        terms.deposit(open, rosa, asked("300.00", 3), Renewal.RENEW_ALL);
        List<Maturities.Due> planned = maturities.planned(
                open.cooperative(), new Books.Period(FIRST, FIRST.plusYears(1)), Maturities.By.MONTH);
        assertThat(planned)
                .extracting(Maturities.Due::from, Maturities.Due::deposits, Maturities.Due::principal)
                .containsExactly(
                        tuple(LocalDate.of(2026, 2, 1), 2L, gtq("1500.00")),
                        tuple(LocalDate.of(2026, 4, 1), 1L, gtq("300.00")));
        assertThat(planned.getFirst().interest()).isEqualTo(gtq("6.79").plus(gtq("3.40")));
        assertThat(maturities.planned(
                        open.cooperative(), new Books.Period(FIRST, FIRST.plusYears(1)), Maturities.By.WEEK))
                .first()
                .extracting(Maturities.Due::from)
                .isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(maturities.toTell(open.cooperative(), LocalDate.of(2026, 1, 29)))
                .extracting(TermDeposit::number)
                .containsExactly(first.number(), first.number() + 1);
        assertThat(maturities.toTell(open.cooperative(), LocalDate.of(2026, 1, 28)))
                .isEmpty();
        assertThat(maturities.countToTell(open.cooperative(), LocalDate.of(2026, 2, 1)))
                .isEqualTo(2);
        assertThat(maturities.countToTell(open.cooperative(), FIRST)).isZero();
    }

    private Outcome<TermDeposit> open(Quote.Asked asked) {
        return deposits.open(TermFixture.opening(open, rosa, asked, Renewal.RENEW_ALL));
    }

    private OpenTermDeposit fromSavings(Saver saver, String from, String amount) {
        OpenTermDeposit cash = TermFixture.opening(open, saver, asked(amount, 3), Renewal.PAY_TO_SAVINGS);
        return new OpenTermDeposit(
                cash.order(), cash.owner(), cash.asked(), cash.instructions(), new Means.Savings(from));
    }

    private static RateChart cheaper(LocalDate from) {
        RateChart usual = TermFixture.chart(from);
        return new RateChart(
                usual.product(),
                usual.currency(),
                from,
                usual.offer(),
                usual.earning(),
                List.of(new RateChart.Band(0, 1, Rate.of("4"))),
                usual.source());
    }

    private static RateChart withdrawn(LocalDate from) {
        RateChart usual = TermFixture.chart(from);
        RateChart.Offer offer = usual.offer();
        var closed = new RateChart.Offer(false, offer.minimum(), offer.monthsMax(), offer.payouts(), offer.dayRule());
        return new RateChart(
                usual.product(), usual.currency(), from, closed, usual.earning(), usual.bands(), usual.source());
    }
}
