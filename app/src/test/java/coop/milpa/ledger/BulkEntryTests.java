package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An entry whose lines stream in is written, refused and repeated like any other. */
@ModuleTest
@Import(BooksFixture.class)
class BulkEntryTests {

    private static final int ROUNDS = 60;

    private final Ledger ledger;
    private final Books books;
    private final Accounts accounts;
    private final Days days;
    private final Earnings earned;
    private final TenantScope tenants;
    private final BooksFixture fixture;
    private Open open;

    BulkEntryTests(
            Ledger ledger,
            Books books,
            Accounts accounts,
            Days days,
            Earnings earned,
            TenantScope tenants,
            BooksFixture fixture) {
        this.ledger = ledger;
        this.books = books;
        this.accounts = accounts;
        this.days = days;
        this.earned = earned;
        this.tenants = tenants;
        this.fixture = fixture;
        this.open = fixture.open();
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
    void allItsLinesAreWritten() {
        AccountId maria = fixture.savings(open, "10.00");
        AccountId pedro = fixture.savings(open);

        Outcome<Posted> posted = post(fixture.heading(open), lines(maria, -100L, pedro, -50L, open.cash(), 150L));

        EntryId entry = ((Outcome.Done<Posted>) posted).value().entry();
        assertThat(books.entry(open.cooperative(), entry).orElseThrow().lines())
                .extracting(side -> side.account(), side -> side.amount().minor())
                .containsExactly(
                        tuple(maria, -100L),
                        tuple(pedro, -50L),
                        tuple(open.cash(), 150L));
        assertThat(balance(maria)).isEqualTo(-1100);
    }

    @Test
    void askingTwiceWritesOnce() {
        AccountId maria = fixture.savings(open);
        Heading heading = fixture.heading(open);
        Outcome<Posted> first = post(heading, lines(maria, -100L, open.cash(), 100L));

        Outcome<Posted> second = post(heading, lines(maria, -100L, open.cash(), 100L));

        assertThat(((Outcome.Done<Posted>) second).value())
                .isEqualTo(new Posted(((Outcome.Done<Posted>) first).value().entry(), TestClock.TODAY, true));
        assertThat(balance(maria)).isEqualTo(-100);
    }

    @Test
    void theSameLinesOneByOneAreTheSameRequest() {
        AccountId maria = fixture.savings(open);
        Heading heading = fixture.heading(open).valued(TestClock.TODAY.minusDays(1)).saying("ñandú");
        done(post(heading, lines(open.cash(), 100L, maria, -100L)));

        Entry same = Entry.transfer(
                heading, open.cash(), maria, new Money(100, BooksFixture.GTQ), Standing.MEMBER);

        assertThat(done(fixture.post(same)).repeated()).isTrue();
    }

    @Test
    void theSameRequestWithOtherLinesIsRefused() {
        AccountId maria = fixture.savings(open);
        Heading heading = fixture.heading(open);
        done(post(heading, lines(maria, -100L, open.cash(), 100L)));

        assertThat(post(heading, lines(maria, -101L, open.cash(), 101L)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.RequestReused(heading.request())));
    }

    @Test
    void oneAccountThatMayNotMoveKeepsAllFromBeingWritten() {
        AccountId maria = fixture.savings(open, "1.00");
        AccountId pedro = fixture.savings(open);
        AccountId unknown = AccountId.next();
        AccountId frozen = fixture.savings(open);
        accounts.freeze(open.cooperative(), frozen, true);

        assertThat(post(fixture.heading(open), lines(pedro, 1L, maria, 1L, open.cash(), -2L)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.BelowFloor(pedro)));
        assertThat(post(fixture.heading(open), lines(frozen, -1L, pedro, 1L)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.AccountFrozen(frozen)));
        assertThat(post(fixture.heading(open), lines(frozen, -1L, unknown, 1L)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownAccount(unknown)));
        assertThat(post(fixture.heading(open), lines(maria, -2_000_000_000_000_000L, open.cash(), 2_000_000_000_000_000L)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.TooLarge(maria)));
        assertThat(balance(maria)).isEqualTo(-100);
    }

    @Test
    void whatDoesNotAddUpOrNamesAnAccountTwiceIsADefect() {
        AccountId maria = fixture.savings(open);

        assertThatThrownBy(() -> post(fixture.heading(open), lines(maria, -1L, open.cash(), 2L)))
                .hasMessageContaining("add up");
        assertThatThrownBy(() -> postLines(fixture.heading(open), into -> {
                    into.add(maria, -1, Standing.MEMBER);
                    into.add(maria, -1, Standing.MEMBER);
                    into.add(open.cash(), 2, Standing.MEMBER);
                }))
                .hasMessageContaining("twice");
    }

    @Test
    void aDayThatIsNotClosingIsRefused() {
        AccountId maria = fixture.savings(open);
        var entry = new BulkEntry(
                fixture.heading(open), BooksFixture.GTQ, told(lines(maria, -1L, open.cash(), 1L)));

        assertThat(tenants.write(open.cooperative(), () -> ledger.postClosing(entry, TestClock.TODAY)))
                .isEqualTo(Outcome.refused(new LedgerRefusal.DayClosed()));
        days.startClosing(open.cooperative(), TestClock.TODAY, false);
        assertThat(done(tenants.write(open.cooperative(), () -> ledger.postClosing(entry, TestClock.TODAY)))
                        .businessDate())
                .isEqualTo(TestClock.TODAY);
    }

    @Test
    void whatStreamsInChangesWhatTheSameLinesOneByOneWould() {
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_125L);
        Open twin = fixture.open();
        List<AccountId> ours = new ArrayList<>();
        List<AccountId> theirs = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            ours.add(fixture.savings(open, "5.00"));
            theirs.add(fixture.savings(twin, "5.00"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<AccountId, Long> our = new LinkedHashMap<>();
            List<Line> their = new ArrayList<>();
            long sum = 0;
            for (int n = 0; n < ours.size(); n++) {
                long minor = dice.nextLong(-300, 301);
                if (minor != 0) {
                    our.put(ours.get(n), minor);
                    their.add(new Line(theirs.get(n), new Money(minor, BooksFixture.GTQ), Standing.MEMBER));
                    sum += minor;
                }
            }
            if (sum == 0) {
                continue;
            }
            our.put(open.cash(), -sum);
            their.add(new Line(twin.cash(), new Money(-sum, BooksFixture.GTQ), Standing.MEMBER));
            var value = TestClock.TODAY.minusDays(dice.nextLong(-1, 4));
            Outcome<Posted> one = post(fixture.heading(open).valued(value), our);
            Outcome<Posted> other =
                    fixture.post(new Entry(fixture.heading(twin).valued(value), their));

            assertThat(one instanceof Outcome.Done).isEqualTo(other instanceof Outcome.Done);
            if (one instanceof Outcome.Refused<Posted>(var why) && other instanceof Outcome.Refused<Posted>(var same)) {
                assertThat(why.code()).isEqualTo(same.code());
            }
        }
        for (int n = 0; n < ours.size(); n++) {
            assertThat(balance(ours.get(n)))
                    .isEqualTo(books.balance(twin.cooperative(), theirs.get(n)).orElseThrow().minor());
        }
        assertThat(balanceDays(open)).isEqualTo(balanceDays(twin));
        fixture.assertBooksBalance(twin);
    }

    private List<Long> balanceDays(Open whose) {
        return earned.gathered(whose.cooperative(), "", TestClock.TODAY).stream()
                .map(Earnings.Gathered::balanceDays)
                .toList();
    }

    private Outcome<Posted> post(Heading heading, Map<AccountId, Long> lines) {
        return postLines(heading, told(lines));
    }

    private Outcome<Posted> postLines(Heading heading, Consumer<BulkEntry.Lines> lines) {
        return tenants.write(
                open.cooperative(), () -> ledger.post(new BulkEntry(heading, BooksFixture.GTQ, lines)));
    }

    private static Consumer<BulkEntry.Lines> told(Map<AccountId, Long> lines) {
        return into -> lines.forEach((account, minor) -> into.add(account, minor, Standing.MEMBER));
    }

    private static Map<AccountId, Long> lines(AccountId one, long first, AccountId two, long second) {
        Map<AccountId, Long> lines = new LinkedHashMap<>();
        lines.put(one, first);
        lines.put(two, second);
        return lines;
    }

    private static Map<AccountId, Long> lines(
            AccountId one, long first, AccountId two, long second, AccountId three, long third) {
        Map<AccountId, Long> lines = lines(one, first, two, second);
        lines.put(three, third);
        return lines;
    }

    private long balance(AccountId account) {
        return books.balance(open.cooperative(), account).orElseThrow().minor();
    }

    private static Posted done(Outcome<Posted> outcome) {
        return switch (outcome) {
            case Outcome.Done(Posted posted) -> posted;
            case Outcome.Refused(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
