package coop.milpa.termdeposits.internal;

import static coop.milpa.termdeposits.internal.TermFixture.asked;
import static coop.milpa.termdeposits.internal.TermFixture.assertRefused;
import static coop.milpa.termdeposits.internal.TermFixture.done;
import static coop.milpa.termdeposits.internal.TermFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Holding;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.internal.TermFixture.Saver;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the close does to term deposits when something stands in its way. */
@ModuleTest(with = {"close", "teller"})
@Import({BooksFixture.class, TermFixture.class, TellerFixture.class})
class TermStepsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 4);

    private final TermDeposits deposits;
    private final SavingsBlocks blocks;
    private final TermHoldings holdings;
    private final Steps steps;
    private final BooksFixture fixture;
    private final TermFixture terms;
    private final TellerFixture drawers;
    private Open open;
    private Saver rosa;

    TermStepsTests(
            TermDeposits deposits,
            SavingsBlocks blocks,
            TermHoldings holdings,
            AccrualStep accrual,
            PayoutStep payout,
            MaturityStep maturity,
            TenantScope tenants,
            BooksFixture fixture,
            TermFixture terms,
            TellerFixture drawers) {
        this.deposits = deposits;
        this.blocks = blocks;
        this.holdings = holdings;
        this.steps = new Steps(accrual, payout, maturity, tenants);
        this.fixture = fixture;
        this.terms = terms;
        this.drawers = drawers;
        this.open = terms.open(FIRST);
        this.rosa = terms.saver(open, "1.00");
    }

    private record Steps(AccrualStep accrual, PayoutStep payout, MaturityStep maturity, TenantScope tenants) {

        /** A close that was killed before it said that a step was done does the step again. */
        void undone(CooperativeId cooperative, CloseStep step, LocalDate day) {
            tenants.rehearse(cooperative, () -> step.run(cooperative, day));
        }
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
    void interestThatNoSavingsAccountTakesIsCarriedAndPaidLater() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.RENEW_PRINCIPAL);
        freeze();
        terms.close(open, LAST);
        assertThat(terms.again(open, deposit).term().place()).isEqualTo(2);
        assertThat(terms.position(open, deposit).accrued()).isEqualTo(gtq("6.79"));
        terms.close(open, LAST.plusDays(1));
        assertThat(terms.position(open, deposit).accrued())
                .isEqualTo(gtq("6.79").plus(gtq("0.22")));
        lift();
        var asked =
                new CloseTermDeposit(TermFixture.order(open, rosa), deposit.number(), new Means.Savings(rosa.number()));
        // what was carried is hers in full; of the 0.22 of this term half is lost
        assertThat(done(deposits.close(asked)).interest()).isEqualTo(gtq("6.90"));
    }

    @Test
    void aDepositThatIsToBePaidWaitsForASavingsAccountThatTakesIt() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.PAY_TO_SAVINGS);
        freeze();
        terms.close(open, LAST.plusDays(3));
        assertThat(terms.again(open, deposit).isOpen()).isTrue();
        assertThat(terms.position(open, deposit).accrued()).isEqualTo(gtq("6.79"));
        lift();
        terms.close(open, LAST.plusDays(4));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1007.79"));
    }

    @Test
    void aMonthThatCouldNotBePaidIsPaidWithTheNext() {
        open = terms.open(LocalDate.of(2025, 11, 5));
        rosa = terms.saver(open, "1.00");
        terms.deposit(open, rosa, asked("1000.00", 3, Payout.MONTHLY_TO_SAVINGS), Renewal.PAY_TO_SAVINGS);
        freeze();
        terms.close(open, LocalDate.of(2025, 12, 4));
        lift();
        terms.close(open, LocalDate.of(2026, 1, 3));
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1.00"));
        terms.close(open, LocalDate.of(2026, 1, 4));
        // 61 days at 8 % are 13.37
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("14.37"));
    }

    @Test
    void whatAKilledStepDidIsDoneOnce() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 1), Renewal.PAY_TO_SAVINGS);
        terms.close(open, LAST.minusDays(1));
        LocalDate killed = LAST;
        steps.tenants().run(open.cooperative(), () -> startClosing(killed));
        steps.undone(open.cooperative(), steps.accrual(), killed);
        steps.undone(open.cooperative(), steps.payout(), killed);
        steps.undone(open.cooperative(), steps.maturity(), killed);
        terms.close(open, killed);
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("1007.79"));
        assertThat(terms.again(open, deposit).isOpen()).isFalse();
    }

    @Test
    void whoClosesWhileTheDayBeforeIsClosingIsPaidItsInterestToo() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 6), Renewal.PAY_TO_SAVINGS);
        terms.close(open, FIRST.plusDays(9));
        steps.tenants().run(open.cooperative(), () -> startClosing(FIRST.plusDays(10)));
        ClosedTermDeposit closed = done(deposits.close(TermFixture.closing(open, rosa, deposit)));
        // 11 days at 8 % are 2.41, of which half is lost, rounded half to even
        assertThat(closed.interest()).isEqualTo(gtq("1.21"));
        terms.close(open, FIRST.plusDays(12));
    }

    @Test
    void theCashOfACashierGoesIntoHerDrawer() {
        Place place = drawers.place(open);
        drawers.begunWith(place, "200.00");
        TermDeposit deposit = drawers.as(
                TellerFixture.CASHIER, () -> terms.deposit(open, rosa, asked("300.00", 6), Renewal.RENEW_ALL));
        assertThat(terms.stands(open, place.drawer().account())).isEqualTo(gtq("-500.00"));
        done(drawers.as(TellerFixture.CASHIER, () -> deposits.close(TermFixture.closing(open, rosa, deposit))));
        assertThat(terms.stands(open, place.drawer().account())).isEqualTo(gtq("-200.00"));
        TermDeposit large = terms.deposit(open, rosa, asked("900.00", 6), Renewal.RENEW_ALL);
        assertRefused(
                "teller.drawer-short",
                drawers.as(TellerFixture.CASHIER, () -> deposits.close(TermFixture.closing(open, rosa, large))));
        assertThat(terms.again(open, large).isOpen()).isTrue();
    }

    @Test
    void whoLeavesHasHerInterestInSavingsAndHerDepositNamed() {
        TermDeposit deposit = terms.deposit(open, rosa, asked("1000.00", 6), Renewal.PAY_TO_SAVINGS);
        LocalDate day = FIRST.plusDays(10);
        terms.close(open, day.minusDays(1));
        holdings.prepare(open.cooperative(), rosa.member().id(), day);
        holdings.prepare(open.cooperative(), rosa.member().id(), day);
        assertThat(terms.saved(open, rosa)).isEqualTo(gtq("3.19"));
        assertThat(holdings.of(open.cooperative(), rosa.member().id()))
                .extracting(Holding::number, Holding::amount, Holding::pledged)
                .containsExactly(tuple("PF-000001", gtq("1000.00"), gtq("0.00")));
        fixture.assertBooksBalance(open);
        done(fixture.post(Entry.transfer(
                fixture.heading(open), deposit.account(), open.cash(), gtq("1000.00"), Standing.MEMBER)));
        holdings.close(open.cooperative(), rosa.member().id(), day);
        assertThat(holdings.of(open.cooperative(), rosa.member().id())).isEmpty();
    }

    private void startClosing(LocalDate day) {
        terms.startClosing(open, day);
    }

    private void freeze() {
        done(blocks.freeze(new OrderedSavings(order(), rosa.number(), order("1"))));
    }

    private void lift() {
        done(blocks.lift(new OrderedSavings(order(), rosa.number(), order("1"))));
    }

    private static CourtOrder order(String number) {
        return new CourtOrder("Juzgado", number);
    }

    private SavingsOrder order() {
        return new SavingsOrder(
                open.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(open.branch(), Set.of(), Optional.empty()));
    }
}
