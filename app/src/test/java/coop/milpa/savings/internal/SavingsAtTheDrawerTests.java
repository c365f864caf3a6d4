package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.assertRefused;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.Actor;
import coop.milpa.savings.CashDeposit;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.teller.CashReports;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Savings of members whose cash a cashier takes into her drawer and pays out of it. */
@ModuleTest(with = {"close", "teller"})
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class, TellerFixture.class})
class SavingsAtTheDrawerTests {

    private final SavingsOperations operations;
    private final Shifts shifts;
    private final CashReports reports;
    private final Books books;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private final TellerFixture drawers;
    private Open open;
    private Place place;
    private Member rosa;
    private SavingsAccount account;

    SavingsAtTheDrawerTests(
            SavingsOperations operations,
            Shifts shifts,
            CashReports reports,
            Books books,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members,
            TellerFixture drawers) {
        this.operations = operations;
        this.shifts = shifts;
        this.reports = reports;
        this.books = books;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.drawers = drawers;
        this.open = interest.open(TestClock.TODAY);
        this.place = drawers.place(open);
        this.rosa = members.adult(open);
        this.account = members.account(open, rosa, "demand", "500.00");
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(TestClock.TODAY);
        place = drawers.place(open);
        rosa = members.adult(open);
        account = members.account(open, rosa, "demand", "500.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void aDayAtTheCounter() {
        assertThat(stands(open.cash())).isEqualTo(gtq("500.00"));
        Shift shift = drawers.begunWith(place, "200.00");
        done(as(() -> operations.deposit(cash(open, rosa, account, "80.00"))));
        done(as(() -> operations.withdraw(cash(open, rosa, account, "150.00"))));
        assertThat(stands(place.drawer().account())).isEqualTo(gtq("130.00"));
        assertRefused("teller.drawer-short", as(() -> operations.withdraw(cash(open, rosa, account, "130.01"))));
        assertThat(members.balance(open, account)).isEqualTo("430.00");
        SavingsAccount second = done(as(() -> operations.open(MembersFixture.opening(open, rosa, "demand", "20.00"))));
        done(as(() -> operations.close(
                new CloseSavings(order(open, rosa), second.terms().number(), MembersFixture.own(rosa)))));
        assertThat(stands(open.cash())).isEqualTo(gtq("500.00"));
        Shift closed = done(drawers.as(CASHIER, () -> shifts.close(closing(place, shift, "130.00", ""))));
        var report = reports.ofShift(place.cooperative(), closed.id()).orElseThrow();
        assertThat(report.cash().in()).isEqualTo(gtq("100.00"));
        assertThat(report.cash().out()).isEqualTo(gtq("170.00"));
        assertThat(report.difference()).contains(gtq("0.00"));
    }

    @Test
    void whatWasDoneWithAShiftIsTheSameWhenAskedAgainWithoutOne() {
        Shift shift = drawers.begunWith(place, "200.00");
        var deposit = cash(open, rosa, account, "80.00");
        SavingsReceipt receipt = done(as(() -> operations.deposit(deposit)));
        done(drawers.as(CASHIER, () -> shifts.close(closing(place, shift, "280.00", ""))));
        assertThat(done(as(() -> operations.deposit(deposit)))).isEqualTo(receipt);
        assertThat(stands(place.drawer().account())).isEqualTo(gtq("280.00"));
    }

    @Test
    void aDepositIsUndoneInTheDrawerThatTookIt() {
        Shift shift = drawers.begunWith(place, "200.00");
        SavingsReceipt wrong = done(as(() -> operations.deposit(cash(open, rosa, account, "80.00"))));
        var undo = new ReverseSavings(order(open, rosa), wrong.entry(), "wrong member");
        done(operations.reverse(undo));
        assertThat(stands(place.drawer().account())).isEqualTo(gtq("200.00"));
        SavingsReceipt late = done(as(() -> operations.deposit(cash(open, rosa, account, "10.00"))));
        done(drawers.as(CASHIER, () -> shifts.close(closing(place, shift, "210.00", ""))));
        assertRefused(
                "teller.drawer-closed",
                operations.reverse(new ReverseSavings(order(open, rosa), late.entry(), "too late")));
        assertThat(members.balance(open, account)).isEqualTo("510.00");
    }

    @Test
    void depositsOfOtherSystemsGoIntoTheBranchsCash() {
        drawers.begunWith(place, "200.00");
        Actor system = Actor.named(Actor.Kind.API, "another system");
        var deposit =
                new CashDeposit(order(open, rosa), account.terms().number(), gtq("5.00"), Optional.empty(), "harvest");
        drawers.as(system, () -> operations.depositAll(open.cooperative(), List.of(deposit)));
        done(drawers.as(system, () -> operations.deposit(cash(open, rosa, account, "5.00"))));
        assertThat(stands(open.cash())).isEqualTo(gtq("510.00"));
        assertThat(stands(place.drawer().account())).isEqualTo(gtq("200.00"));
    }

    private <T> T as(Supplier<T> work) {
        return drawers.as(CASHIER, work);
    }

    private Money stands(AccountId account) {
        return books.balance(open.cooperative(), account).orElseThrow();
    }
}
