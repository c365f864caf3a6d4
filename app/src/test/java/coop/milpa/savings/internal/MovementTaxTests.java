package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.assertRefused;
import static coop.milpa.savings.internal.MembersFixture.order;
import static coop.milpa.savings.internal.MembersFixture.own;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.EndExemption;
import coop.milpa.savings.ExemptSavings;
import coop.milpa.savings.MovementExemptions;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What Peru takes of each movement (ITF: 0.005 %, cut to a multiple of 0.05), and Guatemala does not. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class MovementTaxTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final String PAYROLL = "savings.payroll";

    private final SavingsOperations operations;
    private final MovementExemptions exemptions;
    private final Books books;
    private final Charts charts;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private Open open;
    private Member rosa;

    MovementTaxTests(
            SavingsOperations operations,
            MovementExemptions exemptions,
            Books books,
            Charts charts,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.operations = operations;
        this.exemptions = exemptions;
        this.books = books;
        this.charts = charts;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.open = interest.open(FIRST, "PE", PEN);
        this.rosa = members.adult(open);
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST, "PE", PEN);
        rosa = members.adult(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatIsPaidInIsTaxedToTheCentWhereAStepBegins() {
        SavingsAccount account = account(rosa, "0.00");

        assertThat(deposited(account, "999.99")).isEqualTo(pen("0.00"));
        assertThat(deposited(account, "1000.00")).isEqualTo(pen("0.05"));
        assertThat(deposited(account, "1999.99")).isEqualTo(pen("0.05"));
        assertThat(deposited(account, "2000.00")).isEqualTo(pen("0.10"));

        assertThat(members.balance(open, account)).isEqualTo("5999.78");
        assertThat(payable()).isEqualTo(-20);
    }

    @Test
    void theFirstDepositIsTaxedToo() {
        SavingsAccount account = account(rosa, "1000.00");

        assertThat(members.balance(open, account)).isEqualTo("999.95");
        assertThat(payable()).isEqualTo(-5);
    }

    @Test
    void allThatIsThereLeavesWithItsTaxAndNotACentMore() {
        SavingsAccount account = account(rosa, "2000.15");
        // 2,000.15 - 0.10 = 2,000.05
        assertThat(members.balance(open, account)).isEqualTo("2000.05");

        assertRefused("ledger.below-floor", operations.withdraw(cash(account, "2000.00")));
        assertThat(members.balance(open, account)).isEqualTo("2000.05");
        assertThat(done(operations.withdraw(cash(account, "1999.99"))).costs().tax())
                .isEqualTo(pen("0.05"));
        assertThat(members.balance(open, account)).isEqualTo("0.01");
        assertThat(payable()).isEqualTo(-15);
    }

    @Test
    void closingPaysOutWhatTheTaxLeaves() {
        SavingsAccount account = account(rosa, "1000.05");
        assertThat(members.balance(open, account)).isEqualTo("1000.00");

        ClosedSavings closed = done(operations.close(
                new CloseSavings(order(open, rosa), account.terms().number(), own(rosa))));

        assertThat(closed.costs().tax()).isEqualTo(pen("0.05"));
        assertThat(closed.paid()).isEqualTo(pen("999.95"));
        assertThat(members.balance(open, account)).isEqualTo("0.00");
    }

    @Test
    void whatOneGivesAnotherIsTaxedOnBothSidesAndOnesOwnIsNot() {
        SavingsAccount from = account(rosa, "900.00");
        SavingsAccount own = account(rosa, "500.00");
        SavingsAccount others = account(members.adult(open), "100.00");
        done(operations.deposit(cash(from, "900.00")));
        done(operations.deposit(cash(from, "900.00")));
        assertThat(members.balance(open, from)).isEqualTo("2700.00");

        assertThat(transferred(from, own, "1000.00")).isEqualTo(pen("0.00"));
        assertThat(transferred(from, others, "1000.00")).isEqualTo(pen("0.05"));

        assertThat(members.balance(open, own)).isEqualTo("1500.00");
        assertThat(members.balance(open, from)).isEqualTo("699.95");
        assertThat(members.balance(open, others)).isEqualTo("1099.95");
        assertThat(payable()).isEqualTo(-10);
    }

    @Test
    void whatIsUndoneGivesItsTaxBack() {
        SavingsAccount account = account(rosa, "0.00");
        SavingsReceipt receipt = done(operations.deposit(cash(account, "5000.00")));
        assertThat(payable()).isEqualTo(-25);

        done(operations.reverse(new ReverseSavings(order(open, rosa), receipt.entry(), "doble")));

        assertThat(payable()).isZero();
        assertThat(members.balance(open, account)).isEqualTo("0.00");
    }

    @Test
    void anAccountForSalariesIsExemptFromTheDayItIsDeclaredUntilThatEnds() {
        SavingsAccount salary = account(rosa, "0.00");
        SavingsAccount others = account(members.adult(open), "0.00");
        assertThat(deposited(salary, "5000.00")).isEqualTo(pen("0.25"));
        ExemptSavings command = exempting(salary, PAYROLL);

        done(exemptions.declare(command));
        done(exemptions.declare(command));

        assertThat(deposited(salary, "5000.00")).isEqualTo(pen("0.00"));
        // the other side of a transfer is not exempt
        assertThat(transferred(salary, others, "1000.00")).isEqualTo(pen("0.00"));
        assertThat(members.balance(open, others)).isEqualTo("999.95");
        assertRefused("savings.exempt-already", exemptions.declare(exempting(salary, "savings.release")));
        EndExemption ending = ending(salary);
        done(exemptions.end(ending));
        done(exemptions.end(ending));
        assertThat(deposited(salary, "5000.00")).isEqualTo(pen("0.00"));
        interest.close(open, FIRST);
        assertThat(deposited(salary, "5000.00")).isEqualTo(pen("0.25"));
        done(exemptions.end(ending));
        assertRefused("savings.not-exempt", exemptions.end(ending(salary)));
    }

    @Test
    void aRequestThatEndedAnExemptionDoesNotEndTheNextOne() {
        open = interest.open(FIRST.minusDays(1), "PE", PEN);
        rosa = members.adult(open);
        SavingsAccount salary = account(rosa, "0.00");
        done(exemptions.declare(exempting(salary, PAYROLL)));
        EndExemption ending = ending(salary);
        done(exemptions.end(ending));
        interest.close(open, FIRST.minusDays(1));
        done(exemptions.declare(exempting(salary, PAYROLL)));

        done(exemptions.end(ending));

        interest.close(open, FIRST);
        assertThat(deposited(salary, "5000.00")).isEqualTo(pen("0.00"));
        assertRefused("savings.exempt-already", exemptions.declare(exempting(salary, PAYROLL)));
    }

    @Test
    void aRequestThatDeclaredAnExemptionDoesNotBringItBack() {
        SavingsAccount salary = account(rosa, "0.00");
        ExemptSavings command = exempting(salary, PAYROLL);
        done(exemptions.declare(command));
        done(exemptions.end(ending(salary)));
        done(exemptions.declare(command));
        interest.close(open, FIRST);

        done(exemptions.declare(command));

        assertThat(deposited(salary, "5000.00")).isEqualTo(pen("0.25"));
        assertRefused("savings.not-exempt", exemptions.end(ending(salary)));
    }

    @Test
    void aRequestThatSaidSomethingElseOfExemptionsIsRefused() {
        SavingsAccount salary = account(rosa, "0.00");
        SavingsAccount other = account(rosa, "0.00");
        ExemptSavings command = exempting(salary, PAYROLL);
        done(exemptions.declare(command));

        assertReused(exemptions.declare(
                new ExemptSavings(command.order(), other.terms().number(), PAYROLL, command.source())));
        assertReused(exemptions.declare(
                new ExemptSavings(command.order(), command.number(), "savings.release", command.source())));
        assertReused(exemptions.end(new EndExemption(command.order(), command.number())));
        assertThat(deposited(other, "5000.00")).isEqualTo(pen("0.25"));

        done(exemptions.declare(exempting(other, PAYROLL)));
        EndExemption ending = ending(salary);
        done(exemptions.end(ending));
        assertReused(
                exemptions.end(new EndExemption(ending.order(), other.terms().number())));
        interest.close(open, FIRST);
        assertThat(deposited(other, "5000.00")).isEqualTo(pen("0.00"));
    }

    @Test
    void onlyWhatTheLawOfTheCountryExemptsIsDeclared() {
        SavingsAccount account = account(rosa, "0.00");
        assertRefused("savings.not-exempt-there", exemptions.declare(exempting(account, "savings.withdrawal")));

        Open guatemala = interest.open(FIRST);
        Member ana = members.adult(guatemala);
        SavingsAccount there = members.account(guatemala, ana, "demand", "5000.00");
        assertRefused(
                "savings.not-exempt-there",
                exemptions.declare(new ExemptSavings(
                        order(guatemala, ana), there.terms().number(), PAYROLL, Source.unconfirmed("carta"))));
    }

    @Test
    void guatemalaTaxesNoMovement() {
        Open guatemala = interest.open(FIRST);
        Member ana = members.adult(guatemala);
        SavingsAccount account = members.account(guatemala, ana, "demand", "50000.00");

        assertThat(done(operations.withdraw(MembersFixture.cash(guatemala, ana, account, "50000.00")))
                        .costs()
                        .tax()
                        .isZero())
                .isTrue();
        assertThat(books.balance(guatemala.cooperative(), account.id())
                        .orElseThrow()
                        .isZero())
                .isTrue();
        fixture.assertBooksBalance(guatemala);
    }

    private ExemptSavings exempting(SavingsAccount account, String operation) {
        return new ExemptSavings(
                order(open, rosa), account.terms().number(), operation, Source.unconfirmed("carta del empleador"));
    }

    private EndExemption ending(SavingsAccount account) {
        return new EndExemption(order(open, rosa), account.terms().number());
    }

    private SavingsAccount account(Member owner, String first) {
        return done(operations.open(new OpenSavings(
                order(open, owner), owner.number(), "demand", pen(first), own(owner), Optional.empty())));
    }

    private Money deposited(SavingsAccount account, String amount) {
        return done(operations.deposit(cash(account, amount))).costs().tax();
    }

    private Money transferred(SavingsAccount from, SavingsAccount to, String amount) {
        var command = new TransferSavings(
                order(open, rosa), from.terms().number(), to.terms().number(), pen(amount));
        return done(operations.transfer(command)).costs().tax();
    }

    private CashMovement cash(SavingsAccount account, String amount) {
        return new CashMovement(order(open, rosa), account.terms().number(), pen(amount), own(rosa));
    }

    private long payable() {
        var code = charts.playing(open.cooperative(), AccountRole.MOVEMENT_TAX_PAYABLE);
        return books.trialBalance(open.cooperative(), FIRST).rows().stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }

    private static Money pen(String amount) {
        return Money.of(amount, PEN);
    }

    private static void assertReused(Outcome<?> outcome) {
        assertRefused("ledger.request-reused", outcome);
    }
}
