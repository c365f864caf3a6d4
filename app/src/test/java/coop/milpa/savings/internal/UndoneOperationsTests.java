package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.assertRefused;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static coop.milpa.savings.internal.MembersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperation;
import coop.milpa.receipts.CashRegister;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What becomes of savings and of cash when an operation is undone. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class UndoneOperationsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);

    private final SavingsOperations operations;
    private final CashRegister register;
    private final Books books;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private Open open;
    private Member rosa;

    UndoneOperationsTests(
            SavingsOperations operations,
            CashRegister register,
            Books books,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.operations = operations;
        this.register = register;
        this.books = books;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.open = interest.open(FIRST);
        this.rosa = members.adult(open);
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST);
        rosa = members.adult(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void aDepositUndoneLaterCountsFromItsDay() {
        SavingsAccount account = members.account(open, rosa, "demand", "100.00");
        SavingsReceipt wrong = done(operations.deposit(cash(open, rosa, account, "50.00")));
        interest.close(open, FIRST.plusDays(3));

        SavingsReceipt undone = done(operations.reverse(new ReverseSavings(order(open, rosa), wrong.entry(), "error")));

        assertThat(members.balance(open, account)).isEqualTo("100.00");
        assertThat(books.entry(open.cooperative(), undone.entry()))
                .hasValueSatisfying(entry -> assertThat(entry.valueDate()).isEqualTo(FIRST));
        assertRefused(
                "ledger.already-reversed",
                operations.reverse(new ReverseSavings(order(open, rosa), wrong.entry(), "otra vez")));
        assertRefused(
                "savings.unknown-movement",
                operations.reverse(new ReverseSavings(order(open, rosa), undone.entry(), "al revés")));
    }

    @Test
    void cashOfADepositThatIsUndoneGoesBackToTheSamePeople() {
        SavingsAccount account = members.account(open, rosa, "demand", "100.00");
        Member ana = members.adult(open);
        var declaration = new CashDeclaration(ana.party(), rosa.party(), rosa.party(), "");
        SavingsReceipt wrong = done(operations.deposit(
                new CashMovement(order(open, ana), account.terms().number(), gtq("50.00"), declaration)));
        var undoing = new ReverseSavings(order(open, rosa), wrong.entry(), "error");

        SavingsReceipt undone = done(operations.reverse(undoing));
        done(operations.reverse(undoing));

        CashOperation back = register.find(open.cooperative(), undone.entry()).orElseThrow();
        assertThat(back.cash()).isEqualTo(gtq("-50.00"));
        assertThat(back.declaration()).isEqualTo(new CashDeclaration(ana.party(), rosa.party(), rosa.party(), "error"));
    }

    @Test
    void cashOfAWithdrawalThatIsUndoneComesBackAndATransferHasNone() {
        SavingsAccount from = members.account(open, rosa, "demand", "100.00");
        SavingsAccount to = members.account(open, rosa, "demand", "25.00");
        SavingsReceipt taken = done(operations.withdraw(cash(open, rosa, from, "10.00")));
        assertThat(cashOf(taken)).contains(gtq("-10.00"));
        SavingsReceipt moved = done(operations.transfer(new TransferSavings(
                order(open, rosa), from.terms().number(), to.terms().number(), gtq("10.00"))));

        assertThat(cashOf(undone(taken))).contains(gtq("10.00"));
        assertThat(cashOf(undone(moved))).isEmpty();
    }

    private SavingsReceipt undone(SavingsReceipt receipt) {
        return done(operations.reverse(new ReverseSavings(order(open, rosa), receipt.entry(), "error")));
    }

    private Optional<Money> cashOf(SavingsReceipt receipt) {
        return register.find(open.cooperative(), receipt.entry()).map(CashOperation::cash);
    }
}
