package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the books promise whoever posts to them. */
@ModuleTest
@Import(BooksFixture.class)
class LedgerTests {

    private final BooksFixture fixture;
    private final Ledger ledger;
    private final Books books;
    private final Accounts accounts;
    private final TenantScope tenants;
    private BooksFixture.Open open;

    LedgerTests(BooksFixture fixture, Ledger ledger, Books books, Accounts accounts, TenantScope tenants) {
        this.fixture = fixture;
        this.ledger = ledger;
        this.books = books;
        this.accounts = accounts;
        this.tenants = tenants;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void aDepositRaisesTheBalanceAndTheCash() {
        AccountId maria = fixture.savings(open, "125.50");

        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-125.50", GTQ));
        assertThat(books.balance(open.cooperative(), open.cash())).contains(Money.of("125.50", GTQ));
    }

    @Test
    void askingTwicePostsOnce() {
        AccountId maria = fixture.savings(open);
        Entry entry = fixture.deposit(open, maria, "10.00");

        Posted first = done(fixture.post(entry));
        Posted second = done(fixture.post(entry));

        assertThat(second.entry()).isEqualTo(first.entry());
        assertThat(second.repeated()).isTrue();
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-10.00", GTQ));
    }

    @Test
    void theSameRequestWithOtherContentIsRefused() {
        AccountId maria = fixture.savings(open);
        Entry entry = fixture.deposit(open, maria, "10.00");
        fixture.post(entry);
        Entry other =
                new Entry(entry.heading(), fixture.deposit(open, maria, "11.00").lines());

        assertThat(fixture.post(other))
                .isEqualTo(Outcome.refused(
                        new LedgerRefusal.RequestReused(entry.heading().request())));
    }

    @Test
    void anUnknownAccountIsRefused() {
        AccountId nobody = AccountId.next();

        assertThat(fixture.post(fixture.deposit(open, nobody, "10.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownAccount(nobody)));
    }

    @Test
    void anotherCurrencyIsRefused() {
        AccountId maria = fixture.savings(open);
        Money dollars = Money.of("10.00", Currency.getInstance("USD"));
        Entry entry = Entry.transfer(fixture.heading(open), open.cash(), maria, dollars, Standing.MEMBER);

        assertThat(fixture.post(entry))
                .isEqualTo(Outcome.refused(new LedgerRefusal.WrongCurrency(open.cash(), dollars.currency())));
    }

    @Test
    void whatIsNotThereCannotBeTakenOut() {
        AccountId maria = fixture.savings(open, "100.00");

        assertThat(fixture.post(fixture.withdrawal(open, maria, "100.01")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(maria)));
        assertThat(fixture.post(fixture.withdrawal(open, maria, "100.00"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingMovesInAFrozenAccount() {
        AccountId maria = fixture.savings(open, "100.00");
        accounts.freeze(open.cooperative(), maria, true);

        assertThat(fixture.post(fixture.deposit(open, maria, "1.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(maria)));
    }

    @Test
    void noLimitIsSetThatTheAccountIsBeyondAlready() {
        AccountId maria = fixture.savings(open, "50.00");

        assertThat(accounts.limit(open.cooperative(), maria, limits(5_001, 9_000)))
                .isFalse();
        assertThat(accounts.limit(open.cooperative(), maria, limits(0, 4_999))).isFalse();
        assertThat(accounts.limit(open.cooperative(), maria, limits(5_000, 5_000)))
                .isTrue();
    }

    private static Account.Limits limits(long floor, long ceiling) {
        return new Account.Limits(Optional.of(floor), Optional.of(ceiling));
    }

    @Test
    void onlyAnEmptyAccountIsClosedAndThenNothingMovesInIt() {
        AccountId maria = fixture.savings(open, "100.00");
        assertThat(accounts.close(open.cooperative(), maria, TestClock.TODAY)).isFalse();
        fixture.post(fixture.withdrawal(open, maria, "100.00"));
        assertThat(accounts.close(open.cooperative(), maria, TestClock.TODAY)).isTrue();

        assertThat(fixture.post(fixture.deposit(open, maria, "1.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountClosed(maria)));
    }

    @Test
    void ofAccountsClosedTogetherThoseThatStandAtZeroAreClosed() {
        AccountId maria = fixture.savings(open, "100.00");
        AccountId juan = fixture.savings(open);
        AccountId rosa = fixture.savings(open);

        int closed = accounts.closeAll(open.cooperative(), List.of(maria, juan, rosa, juan), TestClock.TODAY);

        assertThat(closed).isEqualTo(2);
        for (AccountId one : List.of(juan, rosa)) {
            assertThat(fixture.post(fixture.deposit(open, one, "1.00")))
                    .isEqualTo(Outcome.refused(new LedgerRefusal.AccountClosed(one)));
        }
        assertThat(fixture.post(fixture.deposit(open, maria, "1.00"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anEntryHasAsManyLinesAsItNeeds() {
        AccountId maria = fixture.savings(open);
        Line each = Line.credit(maria, Money.of("1.00", GTQ), Standing.MEMBER);
        List<Line> lines = new ArrayList<>(Collections.nCopies(500, each));
        lines.add(Line.debit(open.cash(), Money.of("500.00", GTQ), Standing.MEMBER));

        assertThat(fixture.post(new Entry(fixture.heading(open), lines))).isInstanceOf(Outcome.Done.class);
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-500.00", GTQ));
    }

    @Test
    void anAmountBeyondCountingIsRefused() {
        AccountId maria = fixture.savings(open);

        assertThat(fixture.post(fixture.deposit(open, maria, "10000000000001.00")))
                .isInstanceOf(Outcome.Refused.class)
                .extracting(Object::toString)
                .asString()
                .contains("TooLarge");
    }

    @Test
    void inOneBatchEachEntryGetsItsOwnAnswer() {
        AccountId maria = fixture.savings(open, "100.00");
        Entry tooMuch = fixture.withdrawal(open, maria, "150.00");
        Entry more = fixture.deposit(open, maria, "60.00");
        Entry fits = fixture.withdrawal(open, maria, "150.00");

        List<Outcome<Posted>> answers = tenants.write(
                open.cooperative(), () -> ledger.postAll(open.cooperative(), List.of(tooMuch, more, fits, more)));

        assertThat(answers.get(0)).isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(maria)));
        assertThat(answers.get(1)).isInstanceOf(Outcome.Done.class);
        assertThat(answers.get(2)).isInstanceOf(Outcome.Done.class);
        assertThat(done(answers.get(3)).repeated()).isTrue();
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-10.00", GTQ));
    }

    @Test
    void ofTwoHundredWithdrawalsAtOnceExactlyThoseThatFitSucceed() {
        AccountId maria = fixture.savings(open, "70.00");
        List<CompletableFuture<Outcome<Posted>>> racing = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            racing.add(CompletableFuture.supplyAsync(() -> fixture.withdrawal(open, maria, "1.00"))
                    .thenCompose(ledger::submit));
        }

        long fitted =
                await(racing).stream().filter(Outcome.Done.class::isInstance).count();

        assertThat(fitted).isEqualTo(70);
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.zero(GTQ));
    }

    @Test
    void anEntryIsUndoneOnceByItsMirrorImage() {
        AccountId maria = fixture.savings(open);
        Posted deposit = done(fixture.post(fixture.deposit(open, maria, "10.00")));

        Posted undone = done(reverse(deposit.entry()));

        assertThat(books.entry(open.cooperative(), undone.entry()).orElseThrow().reverses())
                .contains(deposit.entry());
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.zero(GTQ));
        assertThat(reverse(deposit.entry()))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AlreadyReversed(deposit.entry())));
    }

    @Test
    void manyAreUndoneAtOnceAndEachIsAnswered() {
        AccountId maria = fixture.savings(open);
        AccountId juan = fixture.savings(open);
        EntryId first =
                done(fixture.post(fixture.deposit(open, maria, "10.00"))).entry();
        EntryId spent = done(fixture.post(fixture.deposit(open, juan, "5.00"))).entry();
        EntryId last = done(fixture.post(fixture.deposit(open, maria, "1.00"))).entry();
        done(fixture.post(fixture.withdrawal(open, juan, "2.00")));
        EntryId nothing = EntryId.next();

        List<Outcome<Posted>> outcomes = fixture.reverseAll(
                open,
                Stream.of(first, nothing, spent, first, last)
                        .map(each -> new ReverseEntry(fixture.heading(open), each))
                        .toList());

        assertThat(outcomes.subList(1, 4))
                .containsExactly(
                        Outcome.refused(new LedgerRefusal.UnknownEntry(nothing)),
                        Outcome.refused(new LedgerRefusal.BelowFloor(juan)),
                        Outcome.refused(new LedgerRefusal.AlreadyReversed(first)));
        assertThat(books.entry(open.cooperative(), done(outcomes.getFirst()).entry())
                        .orElseThrow()
                        .reverses())
                .contains(first);
        assertThat(books.entry(open.cooperative(), done(outcomes.getLast()).entry())
                        .orElseThrow()
                        .reverses())
                .contains(last);
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.zero(GTQ));
        assertThat(books.balance(open.cooperative(), juan)).contains(Money.of("-3.00", GTQ));
    }

    @Test
    void anEntryThatNeverWasCannotBeUndone() {
        EntryId nothing = EntryId.next();

        assertThat(reverse(nothing)).isEqualTo(Outcome.refused(new LedgerRefusal.UnknownEntry(nothing)));
    }

    @Test
    void theTrialBalanceOfTheOpenDayBalances() {
        fixture.savings(open, "125.50");
        fixture.savings(open, "10.00");

        TrialBalance trial = books.trialBalance(open.cooperative(), TestClock.TODAY);

        assertThat(trial.totals()).containsExactly(new TrialBalance.Total(GTQ, 13_550, 13_550));
    }

    private Outcome<Posted> reverse(EntryId entry) {
        return fixture.reverse(new ReverseEntry(fixture.heading(open), entry));
    }

    private static Posted done(Outcome<Posted> outcome) {
        return switch (outcome) {
            case Outcome.Done(Posted posted) -> posted;
            case Outcome.Refused(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static <T> List<T> await(List<CompletableFuture<T>> futures) {
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
