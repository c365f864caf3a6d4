package coop.milpa.receipts;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is kept and asked of the people behind cash. */
@ModuleTest
@Import({BooksFixture.class, ReceiptsFixture.class})
class CashOfPeopleTests {

    private static final Currency PEN = Currency.getInstance("PEN");

    private final Receipts receipts;
    private final CashOperations cash;
    private final CashRegister register;
    private final Settings settings;
    private final BooksFixture fixture;
    private final ReceiptsFixture owed;
    private Open open;
    private PartyId ana = PartyId.next();

    CashOfPeopleTests(
            Receipts receipts,
            CashOperations cash,
            CashRegister register,
            Settings settings,
            BooksFixture fixture,
            ReceiptsFixture owed) {
        this.receipts = receipts;
        this.cash = cash;
        this.register = register;
        this.settings = settings;
        this.fixture = fixture;
        this.owed = owed;
        this.open = fixture.open();
    }

    @BeforeEach
    void inACooperativeOfItsOwn() {
        owed.forget();
        open = fixture.open();
        ana = PartyId.next();
    }

    private void inPeru() {
        settings.set(
                open.cooperative(),
                SettingKey.text("platform.area", ""),
                new Settings.Decision<>(LocalDate.EPOCH, "PE", Source.unconfirmed("made up for a test")));
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void cashThatGoesBackKeepsTheSamePeople() {
        Member rosa = owed.member(open);
        AccountId savings = fixture.savings(open);
        owed.takesRest(rosa.id(), savings);
        var declaration = new CashDeclaration(ana, rosa.party(), rosa.party(), "");
        var order = new ReceiptOrder(
                rosa.id(), gtq("60.00"), new Tender.Cash(open.branch(), declaration), new Splitting.ByPriority());
        Receipt receipt = done(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)));
        Receipt undone = done(receipts.reverse(
                new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "wrong member")));

        CashOperation back = register.find(
                        open.cooperative(), undone.reversal().orElseThrow().entry())
                .orElseThrow();
        assertThat(back.cash()).isEqualTo(gtq("-60.00"));
        assertThat(back.declaration()).isEqualTo(new CashDeclaration(ana, rosa.party(), rosa.party(), "wrong member"));
    }

    @Test
    void whatMovedNoCashKeepsNoOperationWhenItIsUndone() {
        Member rosa = owed.member(open);
        owed.takesRest(rosa.id(), fixture.savings(open));
        var order = new ReceiptOrder(
                rosa.id(), gtq("60.00"), new Tender.Transfer(open.branch()), new Splitting.ByPriority());
        Receipt receipt = done(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)));
        Receipt undone = done(receipts.reverse(
                new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "wrong member")));
        assertThat(register.find(
                        open.cooperative(), undone.reversal().orElseThrow().entry()))
                .isEmpty();
    }

    @Test
    void smallSumsOfAMonthThatComeToTheThresholdSayWhereTheyComeFrom() {
        inPeru();
        took("15000.00", CashDeclaration.own(ana));
        took("-15000.00", new CashDeclaration(PartyId.next(), PartyId.next(), ana, ""));
        assertThat(code("6999.99", CashDeclaration.own(ana))).isEmpty();
        assertThat(code("7000.00", CashDeclaration.own(ana))).contains("receipts.source-of-funds-needed-in-month");
        assertThat(code("7000.00", new CashDeclaration(PartyId.next(), ana, PartyId.next(), "")))
                .contains("receipts.source-of-funds-needed-in-month");
        assertThat(code("7000.00", new CashDeclaration(ana, ana, ana, "sale of coffee")))
                .isEmpty();
        assertThat(code("7000.00", CashDeclaration.own(PartyId.next()))).isEmpty();
        assertThat(cash.forbids(
                        open.cooperative(),
                        pen("7000.00"),
                        CashDeclaration.own(ana),
                        YearMonth.from(TestClock.TODAY).plusMonths(1).atDay(1)))
                .isEmpty();
    }

    @Test
    void theRegisterNamesWhoseMonthReachedTheThreshold() {
        inPeru();
        took("15000.00", CashDeclaration.own(ana));
        took("15000.00", CashDeclaration.own(ana));
        took("36999.99", CashDeclaration.own(PartyId.next()));
        assertThat(register.months(open.cooperative(), YearMonth.from(TestClock.TODAY)))
                .isEmpty();
        EntryId last = took("7000.00", new CashDeclaration(ana, ana, ana, "sale of coffee"));
        assertThat(register.months(open.cooperative(), YearMonth.from(TestClock.TODAY)))
                .containsExactly(new CashOfMonth(ana, YearMonth.from(TestClock.TODAY), pen("37000.00"), 3));
        assertThat(register.above(open.cooperative(), new Period(TestClock.TODAY, TestClock.TODAY)))
                .extracting(CashOperation::entry)
                .containsExactly(last);
    }

    private EntryId took(String amount, CashDeclaration declaration) {
        EntryId entry = EntryId.next();
        cash.record(open.cooperative(), entry, pen(amount), declaration);
        return entry;
    }

    private Optional<String> code(String amount, CashDeclaration declaration) {
        return cash.forbids(open.cooperative(), pen(amount), declaration, TestClock.TODAY)
                .map(Refusal::code);
    }

    private static Money pen(String amount) {
        return Money.of(amount, PEN);
    }
}
