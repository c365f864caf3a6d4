package coop.milpa.receipts;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What receipts promise. */
@ModuleTest
@Import({BooksFixture.class, ReceiptsFixture.class})
class ReceiptsTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);

    private final Receipts receipts;
    private final CashRegister register;
    private final Books books;
    private final BooksFixture fixture;
    private final ReceiptsFixture owed;
    private Open open;
    private Member rosa;
    private AccountId debt;
    private AccountId savings;

    ReceiptsTests(Receipts receipts, CashRegister register, Books books, BooksFixture fixture, ReceiptsFixture owed) {
        this.receipts = receipts;
        this.register = register;
        this.books = books;
        this.fixture = fixture;
        this.owed = owed;
        this.open = fixture.open();
        this.rosa = owed.member(open);
        this.debt = fixture.savings(open);
        this.savings = fixture.savings(open);
    }

    @BeforeEach
    void rosaOwesTwoMonths() {
        owed.forget();
        open = fixture.open();
        rosa = owed.member(open);
        debt = fixture.savings(open);
        savings = fixture.savings(open);
        owed.owes(rosa.id(), debt, "30.00", FEBRUARY);
        owed.owes(rosa.id(), debt, "25.00", JANUARY);
        owed.takesRest(rosa.id(), savings);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void oneSumPaysWhatIsDueOldestFirstAndTheRestIsSaved() {
        Receipt receipt = done(receipts.take(cash("60.00")));

        assertThat(receipt.number()).hasToString("R-1");
        assertThat(receipt.payments())
                .extracting(payment -> payment.due().reference(), Payment::amount)
                .containsExactly(
                        tuple("debt of 2026-01-10", gtq("25.00")),
                        tuple("debt of 2026-02-10", gtq("30.00")),
                        tuple("rest", gtq("5.00")));
        assertThat(balance(debt)).isEqualTo(gtq("55.00"));
        assertThat(balance(savings)).isEqualTo(gtq("5.00"));
        assertThat(owed.dues).isEmpty();
        assertThat(books.entry(open.cooperative(), receipt.entry())
                        .orElseThrow()
                        .lines())
                .hasSize(4);
    }

    @Test
    void askingTwiceTakesOnce() {
        TakeReceipt command = cash("60.00");
        Receipt first = done(receipts.take(command));
        assertThat(done(receipts.take(command))).isEqualTo(first);
        assertThat(balance(debt)).isEqualTo(gtq("55.00"));
        assertThat(receipts.of(open.cooperative(), rosa.id(), 10)).containsExactly(first);
    }

    @Test
    void theSameRequestForAnotherSumIsRefused() {
        TakeReceipt command = cash("10.00");
        done(receipts.take(command));
        var other = new TakeReceipt(command.cooperative(), command.request(), order("11.00"));
        assertRefused(receipts.take(other), "receipts.request-reused");
    }

    @Test
    void aPreviewIsWhatIsTakenAndWritesNothing() {
        Split shown = done(receipts.preview(open.cooperative(), order("60.00")));
        assertThat(receipts.of(open.cooperative(), rosa.id(), 10)).isEmpty();
        Receipt taken = done(receipts.take(as("60.00", new Splitting.AsPreviewed(shown.parts()))));
        assertThat(taken.payments().stream().map(each -> new Share(each.due(), each.amount())))
                .isEqualTo(shown.shares());
    }

    @Test
    void whatADestinationChargesIsShownTakenOutOfWhatItIsPaidAndUndoneWithIt() {
        owed.rests.clear();
        owed.charges.add(new Charge("test.fee", AccountRole.FEE_INCOME, gtq("0.10")));
        Split shown = done(receipts.preview(open.cooperative(), order("55.00")));
        assertThat(shown.charges()).extracting(Charge::amount).containsExactly(gtq("0.10"), gtq("0.10"));
        Receipt receipt = done(receipts.take(as("55.00", new Splitting.AsPreviewed(shown.parts()))));

        assertThat(receipt.sum()).isEqualTo(gtq("55.00"));
        assertThat(receipt.charges()).isEqualTo(shown.charges());
        assertThat(receipts.find(open.cooperative(), receipt.number())).contains(receipt);
        assertThat(balance(debt)).isEqualTo(gtq("54.80"));

        done(receipts.reverse(undo(receipt, "wrong member")));
        assertThat(balance(debt)).isEqualTo(gtq("0"));
    }

    @Test
    void whatChangedSinceThePreviewIsShownAgain() {
        Split shown = done(receipts.preview(open.cooperative(), order("60.00")));
        done(receipts.take(cash("1.00")));
        assertRefused(receipts.take(as("60.00", new Splitting.AsPreviewed(shown.parts()))), "receipts.split-changed");
    }

    @Test
    void thePayerMayNameTheParts() {
        var part = new Part(ReceiptsFixture.CODE, "debt of 2026-02-10", gtq("30.00"));
        done(receipts.take(as("30.00", new Splitting.ByHand(List.of(part)))));
        assertThat(owed.dues).extracting(Due::dueOn).containsExactly(JANUARY);
        assertRefused(receipts.take(as("1.00", new Splitting.ByHand(List.of(part)))), "receipts.unknown-part");
    }

    @Test
    void numbersHaveNoGaps() {
        done(receipts.take(cash("1.00")));
        assertRefused(receipts.take(cash("1000000000000000.00")), "receipts.source-of-funds-needed");
        assertThat(done(receipts.take(cash("1.00"))).number()).hasToString("R-2");
    }

    @Test
    void twoAtOncePayADueOnce() throws Exception {
        owed.rests.clear();
        Callable<Outcome<Receipt>> pays = () -> receipts.take(cash("55.00"));
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Receipt>>> both = pool.invokeAll(List.of(pays, pays));
            long done = 0;
            for (Future<Outcome<Receipt>> each : both) {
                done += each.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isOne();
        }
        assertThat(balance(debt)).isEqualTo(gtq("55.00"));
    }

    @Test
    void aReceiptOfNothingIsRefused() {
        assertRefused(receipts.take(cash("0")), "receipts.sum-not-positive");
        assertRefused(receipts.take(cash("-1.00")), "receipts.sum-not-positive");
    }

    @Test
    void strangersPayNothing() {
        var order = new ReceiptOrder(MemberId.next(), gtq("1.00"), cashTender(""), new Splitting.ByPriority());
        assertRefused(
                receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)), "receipts.unknown-member");
    }

    @Test
    void whatNothingTakesIsRefused() {
        owed.rests.clear();
        assertRefused(receipts.take(cash("55.01")), "receipts.nowhere-for-rest");
    }

    @Test
    void beyondWhatTheBooksCountIsRefused() {
        var huge = new Money(2_000_000_000_000_000L, BooksFixture.GTQ);
        var order = new ReceiptOrder(rosa.id(), huge, cashTender("lottery"), new Splitting.ByPriority());
        assertRefused(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)), "ledger.too-large");
    }

    @Test
    void oneReversalUndoesAllOfIt() {
        Receipt receipt = done(receipts.take(cash("60.00")));
        var command = new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "wrong member");
        Receipt undone = done(receipts.reverse(command));

        assertThat(undone.reversal()).isPresent();
        assertThat(balance(debt)).isEqualTo(gtq("0.00"));
        assertThat(balance(savings)).isEqualTo(gtq("0.00"));
        assertThat(owed.dues)
                .extracting(Due::amount)
                .containsExactlyInAnyOrder(gtq("25.00"), gtq("30.00"), gtq("5.00"));
        assertThat(done(receipts.reverse(command))).isEqualTo(undone);
    }

    @Test
    void aReceiptIsUndoneOnceAndForAReason() {
        Receipt receipt = done(receipts.take(cash("60.00")));
        assertRefused(receipts.reverse(undo(receipt, " ")), "receipts.reason-needed");
        done(receipts.reverse(undo(receipt, "wrong member")));
        assertRefused(receipts.reverse(undo(receipt, "again")), "receipts.already-reversed");
        var unknown = new ReverseReceipt(open.cooperative(), RequestId.next(), ReceiptId.next(), "why");
        assertRefused(receipts.reverse(unknown), "receipts.unknown-receipt");
    }

    @Test
    void whatWasSpentCannotBeUndone() {
        Receipt receipt = done(receipts.take(cash("60.00")));
        done(fixture.post(fixture.withdrawal(open, savings, "5.00")));
        assertRefused(receipts.reverse(undo(receipt, "too late")), "ledger.below-floor");
        assertThat(receipts.find(open.cooperative(), receipt.number())).contains(receipt);
    }

    @Test
    void aMemberMayPayFromSavingsOfHerOwn() {
        AccountId own = fixture.savings(open, "100.00");
        assertRefused(receipts.take(from(own, "25.00")), "receipts.not-her-savings");
        owed.saves(own);
        done(receipts.take(from(own, "25.00")));
        assertThat(balance(own)).isEqualTo(gtq("75.00"));
        assertRefused(receipts.take(from(own, "75.01")), "ledger.below-floor");
    }

    @Test
    void cashFromTheThresholdOnSaysWhereItComesFrom() {
        Money threshold = register.threshold(open.cooperative(), BooksFixture.GTQ, TestClock.TODAY);
        Money less = threshold.minus(gtq("0.01"));
        done(receipts.take(cash(decimal(less))));
        assertRefused(receipts.take(cash(decimal(threshold))), "receipts.source-of-funds-needed");
        assertRefused(receipts.take(cash(decimal(threshold.plus(gtq("0.01"))))), "receipts.source-of-funds-needed");

        Receipt receipt = done(receipts.take(cash(decimal(threshold), "sale of coffee")));
        assertThat(register.above(open.cooperative(), new Period(TestClock.TODAY, TestClock.TODAY)))
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.entry()).isEqualTo(receipt.entry());
                    assertThat(operation.declaration().sourceOfFunds()).isEqualTo("sale of coffee");
                });
    }

    @Test
    void cashWithoutAKnownThresholdAlwaysSaysWhereItComesFrom() {
        var euro = Currency.getInstance("EUR");
        assertThat(register.threshold(open.cooperative(), euro, TestClock.TODAY))
                .isEqualTo(Money.zero(euro));
    }

    @Test
    void nobodySeesTheReceiptsOfAnotherCooperative() {
        Receipt receipt = done(receipts.take(cash("1.00")));
        Open other = fixture.open();
        assertThat(receipts.find(other.cooperative(), receipt.number())).isEmpty();
        assertThat(receipts.of(other.cooperative(), rosa.id(), 10)).isEmpty();
    }

    private TakeReceipt cash(String sum) {
        return new TakeReceipt(open.cooperative(), RequestId.next(), order(sum));
    }

    private TakeReceipt cash(String sum, String source) {
        var order = new ReceiptOrder(rosa.id(), gtq(sum), cashTender(source), new Splitting.ByPriority());
        return new TakeReceipt(open.cooperative(), RequestId.next(), order);
    }

    private TakeReceipt as(String sum, Splitting splitting) {
        var order = new ReceiptOrder(rosa.id(), gtq(sum), cashTender(""), splitting);
        return new TakeReceipt(open.cooperative(), RequestId.next(), order);
    }

    private TakeReceipt from(AccountId account, String sum) {
        var tender = new Tender.FromAccount(account, Set.of(rosa.party()));
        var order = new ReceiptOrder(rosa.id(), gtq(sum), tender, new Splitting.ByPriority());
        return new TakeReceipt(open.cooperative(), RequestId.next(), order);
    }

    private ReceiptOrder order(String sum) {
        return new ReceiptOrder(rosa.id(), gtq(sum), cashTender(""), new Splitting.ByPriority());
    }

    private Tender cashTender(String source) {
        PartyId her = rosa.party();
        return new Tender.Cash(open.branch(), new CashDeclaration(her, her, her, source));
    }

    private ReverseReceipt undo(Receipt receipt, String reason) {
        return new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), reason);
    }

    private Money balance(AccountId account) {
        return books.balance(open.cooperative(), account).orElseThrow().negated();
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
