package coop.milpa.ledger.internal;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.History;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.ledger.Standing;
import coop.milpa.ledger.Submission;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/** Whoever writes the books at the same time as others: other threads, another process, the close. */
@ModuleTest
@Import(BooksFixture.class)
class RacingTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final BooksFixture fixture;
    private final Ledger ledger;
    private final History history;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;
    private final HikariDataSource database;
    private final TestDatabase.Owner owner;
    private BooksFixture.Open open;
    private AccountId maria;
    private AccountId juan;

    RacingTests(
            BooksFixture fixture,
            Ledger ledger,
            History history,
            Books books,
            Days days,
            TenantScope tenants,
            HikariDataSource database,
            TestDatabase.Owner owner) {
        this.fixture = fixture;
        this.ledger = ledger;
        this.history = history;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
        this.database = database;
        this.owner = owner;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
        maria = fixture.savings(open, "100.00");
        juan = fixture.savings(open, "100.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void twoProcessesAndTransactionsOfTwoEntriesLoseNothing() {
        try (HikariDataSource elsewhere = anotherPool()) {
            Lanes lanes = new Lanes(new LedgerSettings(1, 1), elsewhere);
            lanes.start();
            List<CompletableFuture<Outcome<Posted>>> racing = race(lanes.of(open.cooperative()));
            assertThat(racing).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Outcome.Done.class));
            lanes.stop();
        }

        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-105.00", GTQ));
        assertThat(books.balance(open.cooperative(), juan)).contains(Money.of("-105.00", GTQ));
    }

    private List<CompletableFuture<Outcome<Posted>>> race(Lane elsewhere) {
        List<CompletableFuture<Outcome<Posted>>> racing = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            racing.add(ledger.submit(transfer(maria, juan)));
            racing.add(elsewhere.submit(new Submission(transfer(juan, maria), List.of())));
            if (n % 6 == 0) {
                boolean first = n % 12 == 0;
                racing.add(CompletableFuture.supplyAsync(() -> retried(() -> postBoth(first))));
            }
        }
        return racing;
    }

    @Test
    void twoTransactionsThatWaitForEachOtherAreToldSoAndCanBeTriedAgain() {
        AccountId rosa = fixture.savings(open);
        AccountId pedro = fixture.savings(open);
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        CompletableFuture<Outcome<Posted>> other = CompletableFuture.supplyAsync(() -> retried(() -> {
            ledger.post(transfer(juan, pedro));
            held.complete(true);
            return ledger.post(transfer(maria, rosa));
        }));

        Outcome<Posted> own = retried(() -> {
            ledger.post(transfer(maria, rosa));
            held.join();
            return ledger.post(transfer(juan, pedro));
        });

        assertThat(own).isInstanceOf(Outcome.Done.class);
        assertThat(other.join()).isInstanceOf(Outcome.Done.class);
        assertThat(books.balance(open.cooperative(), pedro)).contains(Money.of("-2.00", GTQ));
        assertThat(books.balance(open.cooperative(), rosa)).contains(Money.of("-2.00", GTQ));
    }

    @Test
    void howeverOftenARequestIsSentByWhateverWayItHasOneEffect() {
        for (int round = 0; round < 12; round++) {
            Entry deposit = fixture.deposit(open, maria, "1.00");
            Entry tooMuch = fixture.withdrawal(open, juan, "5000.00");
            List<CompletableFuture<Outcome<Posted>>> racing = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                racing.add(CompletableFuture.supplyAsync(
                        () -> ledger.submit(deposit).join()));
                racing.add(CompletableFuture.supplyAsync(() -> fixture.post(deposit)));
                racing.add(CompletableFuture.supplyAsync(() ->
                        inTransaction(() -> ledger.postAll(open.cooperative(), List.of(tooMuch, deposit, deposit))
                                .getLast())));
            }

            List<Posted> posted = racing.stream()
                    .map(CompletableFuture::join)
                    .map(RacingTests::done)
                    .toList();

            assertThat(posted.stream().map(Posted::entry).distinct()).hasSize(1);
        }
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-112.00", GTQ));
    }

    @Test
    void ofManyWhoUndoAnEntryAtOnceOneDoes() {
        EntryId deposit =
                done(fixture.post(fixture.deposit(open, maria, "10.00"))).entry();
        List<CompletableFuture<Outcome<Posted>>> racing = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            racing.add(CompletableFuture.supplyAsync(
                    () -> fixture.reverse(new ReverseEntry(fixture.heading(open), deposit))));
        }

        List<Outcome<Posted>> answers =
                racing.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Outcome.Refused.class::isInstance)
                .containsOnly(Outcome.refused(new LedgerRefusal.AlreadyReversed(deposit)));
    }

    @Test
    void noDayBeginsToCloseUnderHistoryThatIsBeingWritten() {
        Entry deposit = fixture.deposit(open, maria, "1.00");

        inTransaction(() -> {
            history.post(open.cooperative(), List.of(new History.Past(deposit, TODAY)));
            assertThatThrownBy(() -> hurried("select ledger.start_closing(?, date '" + TODAY + "', false)"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("lock timeout");
            return true;
        });
    }

    @Test
    void noAccountIsClosedUnderTheCloseThatPostsToIt() {
        AccountId rosa = fixture.savings(open);
        days.startClosing(open.cooperative(), TODAY, false);

        inTransaction(() -> {
            ledger.postClosing(fixture.deposit(open, rosa, "1.00"), TODAY);
            assertThatThrownBy(() -> hurried("select ledger.close_account(?, '" + rosa + "', date '" + TODAY + "')"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("lock timeout");
            return true;
        });
        days.seal(open.cooperative(), TODAY, Map.of());
    }

    /** On another connection, waiting for nobody longer than a moment. */
    private void hurried(String statement) {
        owner.jdbc()
                .sql("set lock_timeout = '100ms'; " + statement.replace("?", "'" + open.cooperative() + "'"))
                .update();
    }

    /** Connections of its own, as a second process on the same database has them. */
    private HikariDataSource anotherPool() {
        var copy = new HikariConfig();
        database.copyStateTo(copy);
        copy.setMaximumPoolSize(2);
        copy.setPoolName("elsewhere");
        return new HikariDataSource(copy);
    }

    private Entry transfer(AccountId from, AccountId to) {
        List<Line> lines = new ArrayList<>(List.of(
                Line.debit(from, Money.of("1.00", GTQ), Standing.MEMBER),
                Line.credit(to, Money.of("1.00", GTQ), Standing.MEMBER)));
        if (from.equals(juan)) {
            Collections.reverse(lines);
        }
        return new Entry(fixture.heading(open), lines);
    }

    private Outcome<Posted> postBoth(boolean first) {
        ledger.post(fixture.deposit(open, first ? maria : juan, "0.50"));
        return ledger.post(fixture.deposit(open, first ? juan : maria, "0.50"));
    }

    /** As whoever posts in a transaction of their own does it: again, when the database says that is worth it. */
    private Outcome<Posted> retried(Supplier<Outcome<Posted>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(work);
            } catch (DataAccessException e) {
                if (attempt == 20 || !SqlStates.isWorthRetrying(e)) {
                    throw e;
                }
            }
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return tenants.write(open.cooperative(), work);
    }

    private static Posted done(Outcome<Posted> outcome) {
        return switch (outcome) {
            case Outcome.Done(Posted posted) -> posted;
            case Outcome.Refused(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
