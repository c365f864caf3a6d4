package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.order;
import static coop.milpa.savings.internal.MembersFixture.own;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Source;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Payrolls;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.ExemptSavings;
import coop.milpa.savings.MovementExemptions;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** What Peru takes of movements (ITF: 0.005 %, cut to a multiple of 0.05) is taken of what receipts pay into savings. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class TaxedReceiptsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Currency PEN = Currency.getInstance("PEN");

    private final Receipts receipts;
    private final Payrolls payrolls;
    private final SavingsOperations operations;
    private final MovementExemptions exemptions;
    private final Ledgers ledgers;
    private final MembersFixture members;
    private Open open;
    private Member rosa;

    @TempDir
    private Path folder = Path.of("");

    TaxedReceiptsTests(
            Receipts receipts,
            Payrolls payrolls,
            SavingsOperations operations,
            MovementExemptions exemptions,
            Books books,
            Charts charts,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.receipts = receipts;
        this.payrolls = payrolls;
        this.operations = operations;
        this.exemptions = exemptions;
        this.ledgers = new Ledgers(books, charts, fixture, interest);
        this.members = members;
        this.open = interest.open(FIRST, "PE", PEN);
        this.rosa = members.adult(open);
    }

    private record Ledgers(Books books, Charts charts, BooksFixture fixture, InterestFixture interest) {}

    @BeforeEach
    void openBooks() {
        open = ledgers.interest().open(FIRST, "PE", PEN);
        rosa = members.adult(open);
    }

    @AfterEach
    void booksBalance() {
        ledgers.fixture().assertBooksBalance(open);
    }

    @Test
    void whatAReceiptPaysIntoSavingsIsTaxedAsADepositAndItsReversalGivesTheTaxBack() {
        SavingsAccount account = account(rosa);
        var cash = new Tender.Cash(open.branch(), own(rosa));
        var order = new ReceiptOrder(rosa.id(), pen("5000.00"), cash, new Splitting.ByPriority());

        assertThat(done(receipts.preview(open.cooperative(), order)).charges())
                .containsExactly(new Charge("savings.movement-tax", AccountRole.MOVEMENT_TAX_PAYABLE, pen("0.25")));
        assertThat(payable()).isZero();
        Receipt receipt = done(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)));

        assertThat(receipt.sum()).isEqualTo(pen("5000.00"));
        assertThat(members.balance(open, account)).isEqualTo("4999.75");
        assertThat(payable()).isEqualTo(-25);

        done(receipts.reverse(new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "otra socia")));
        assertThat(members.balance(open, account)).isEqualTo("0.00");
        assertThat(payable()).isZero();
    }

    @Test
    void anEmployersFileIsTaxedRowByRowAndSalaryAccountsAreNot() throws IOException {
        Member ana = members.adult(open);
        SavingsAccount hers = account(rosa);
        SavingsAccount salary = account(ana);
        done(exemptions.declare(new ExemptSavings(
                order(open, ana), salary.terms().number(), "savings.payroll", Source.unconfirmed("carta"))));
        Path file = Files.writeString(
                folder.resolve("planilla.csv"),
                "member,amount\n" + rosa.number() + ",1999.99\n" + ana.number() + ",2000.00\n");
        var order =
                new PayrollOrder(open.cooperative(), open.branch(), "Beneficio La Ceiba", YearMonth.from(FIRST), PEN);

        PayrollReport checked = done(payrolls.check(order, file, Progress.silent()));
        assertThat(checked.charges()).containsOnlyKeys("savings.movement-tax").containsValue(pen("0.05"));
        assertThat(done(payrolls.post(order, file, Progress.silent())).posted()).isEqualTo(2);

        assertThat(members.balance(open, hers)).isEqualTo("1999.94");
        assertThat(members.balance(open, salary)).isEqualTo("2000.00");
        assertThat(payable()).isEqualTo(-5);
    }

    @Test
    void whatOneMovesIntoOnesOwnSavingsByAReceiptIsNotTaxed() {
        SavingsAccount oldest = account(rosa);
        SavingsAccount other = account(rosa);
        done(operations.deposit(
                new CashMovement(order(open, rosa), other.terms().number(), pen("999.00"), own(rosa))));
        done(operations.deposit(
                new CashMovement(order(open, rosa), other.terms().number(), pen("999.00"), own(rosa))));
        var tender = new Tender.FromAccount(other.id(), Set.of(rosa.party()));
        var order = new ReceiptOrder(rosa.id(), pen("1500.00"), tender, new Splitting.ByPriority());

        done(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)));

        assertThat(members.balance(open, oldest)).isEqualTo("1500.00");
        assertThat(payable()).isZero();
    }

    private SavingsAccount account(Member owner) {
        return done(operations.open(new OpenSavings(
                order(open, owner), owner.number(), "demand", pen("0.00"), own(owner), Optional.empty())));
    }

    private long payable() {
        var code = ledgers.charts().playing(open.cooperative(), AccountRole.MOVEMENT_TAX_PAYABLE);
        return ledgers.books().trialBalance(open.cooperative(), FIRST).rows().stream()
                .filter(row -> row.code().equals(code))
                .mapToLong(row -> row.balance().minor())
                .sum();
    }

    private static Money pen(String amount) {
        return Money.of(amount, PEN);
    }
}
