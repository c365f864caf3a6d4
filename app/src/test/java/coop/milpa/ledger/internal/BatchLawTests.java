package coop.milpa.ledger.internal;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Laws of the stored function, tried on random batches; each seed is printed before it runs. */
@ModuleTest
@Import(BooksFixture.class)
class BatchLawTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final int SEEDS = 6;
    private static final int BATCHES = 6;
    private static final int ENTRIES_MAX = 30;
    private static final int REACHABLE = 7;

    private final BooksFixture fixture;
    private final Accounts accounts;
    private final Books books;
    private final Days days;
    private final TenantScope tenants;
    private final PostingStatement statement;
    private final TestDatabase.Owner owner;

    BatchLawTests(
            BooksFixture fixture,
            Accounts accounts,
            Books books,
            Days days,
            TenantScope tenants,
            PostingStatement statement,
            TestDatabase.Owner owner) {
        this.fixture = fixture;
        this.accounts = accounts;
        this.books = books;
        this.days = days;
        this.tenants = tenants;
        this.statement = statement;
        this.owner = owner;
    }

    /** The same accounts in another cooperative: what is asked of one can be asked of the other. */
    private record Copy(BooksFixture.Open open, List<AccountId> accounts, List<EntryId> written) {}

    /**
     * An entry for either copy.
     *
     * @param from  place of the account that gives
     * @param to  place of the account that takes
     * @param undoes  place among the entries written so far of the one that this undoes; -1 for none
     */
    private record Wish(Heading heading, int from, int to, Money amount, Optional<Wish> second, int undoes) {}

    @Test
    void aBatchAnswersAndChangesWhatItsEntriesOneByOneWould() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            System.out.println("Batch law, seed " + seed);
            Random random = new Random(seed);
            Copy together = copy();
            Copy apart = copy();
            List<Wish> asked = new ArrayList<>();
            for (int batch = 0; batch < BATCHES; batch++) {
                List<Wish> wishes = wishes(random, asked, together.written().size());
                List<Outcome<Posted>> once = post(together, wishes);
                List<Outcome<Posted>> each = new ArrayList<>();
                for (Wish wish : wishes) {
                    each.addAll(post(apart, List.of(wish)));
                }
                assertThat(said(together, once)).as("seed " + seed).isEqualTo(said(apart, each));
                remember(together, once);
                remember(apart, each);
                asked.addAll(wishes);
                assertThat(balances(together)).as("seed " + seed).isEqualTo(balances(apart));
                if (batch % 2 == 1) {
                    nextDay(together);
                    nextDay(apart);
                }
            }
            assertBalanceDays(together);
            assertBalanceDays(apart);
            fixture.assertBooksBalance(together.open());
            fixture.assertBooksBalance(apart.open());
        }
    }

    /** Every account is reached but the last two: one of another cooperative, and one that never was. */
    private Copy copy() {
        BooksFixture.Open open = fixture.open();
        List<AccountId> all = new ArrayList<>(List.of(open.cash()));
        for (int n = 1; n < REACHABLE; n++) {
            all.add(fixture.savings(open, "50.00"));
        }
        AccountId closed = fixture.savings(open);
        accounts.close(open.cooperative(), closed, TODAY);
        AccountId frozen = fixture.savings(open, "50.00");
        accounts.freeze(open.cooperative(), frozen, true);
        all.add(closed);
        all.add(frozen);
        all.add(AccountId.next());
        var between = new Account.Limits(Optional.of(2_000L), Optional.of(9_000L));
        assertThat(accounts.limit(open.cooperative(), all.get(2), between)).isTrue();
        var atMost = new Account.Limits(Optional.empty(), Optional.of(6_000L));
        assertThat(accounts.limit(open.cooperative(), all.get(3), atMost)).isTrue();
        return new Copy(open, all, new ArrayList<>());
    }

    /** New ones, and after them some that were asked before, now or then, as they were or with other content. */
    private List<Wish> wishes(Random random, List<Wish> asked, int written) {
        List<Wish> wishes = new ArrayList<>();
        int size = 1 + random.nextInt(ENTRIES_MAX);
        for (int n = 0; n < size; n++) {
            wishes.add(wish(random, written));
        }
        List<Wish> known = new ArrayList<>(asked);
        known.addAll(wishes);
        for (int n = 0; n < size / 6; n++) {
            Wish again = known.remove(random.nextInt(known.size()));
            boolean same = random.nextBoolean();
            wishes.add(
                    same
                            ? again
                            : new Wish(
                                    again.heading().saying("other"),
                                    again.from(),
                                    again.to(),
                                    again.amount(),
                                    again.second(),
                                    again.undoes()));
        }
        return wishes;
    }

    private Wish wish(Random random, int written) {
        Optional<Wish> second = random.nextInt(4) == 0 ? Optional.of(wish(random, 0)) : Optional.empty();
        int undoes = written > 0 && random.nextInt(5) == 0 ? random.nextInt(written) : -1;
        Heading heading = Heading.of(CooperativeId.next(), RequestId.next(), "test.movement", BooksFixture.TELLER);
        if (random.nextInt(3) == 0) {
            heading = heading.valued(TODAY.plusDays(random.nextInt(60) - 50));
        }
        int from = account(random);
        int to = account(random);
        Currency currency = random.nextInt(25) == 0 ? Currency.getInstance("USD") : GTQ;
        long minor = random.nextInt(60) == 0 ? 2_000_000_000_000_000L : 1 + random.nextInt(4_000);
        return new Wish(heading, from, to, new Money(minor, currency), second, undoes);
    }

    private static int account(Random random) {
        return random.nextInt(12) == 0 ? REACHABLE + random.nextInt(3) : random.nextInt(REACHABLE);
    }

    private List<Outcome<Posted>> post(Copy copy, List<Wish> wishes) {
        List<Batch.Draft> drafts =
                wishes.stream().map(wish -> draft(copy, wish)).toList();
        return tenants.write(
                copy.open().cooperative(),
                () -> statement.callOncePerRequest(copy.open().cooperative(), drafts));
    }

    private static Batch.Draft draft(Copy copy, Wish wish) {
        Heading heading = wish.heading();
        Heading own = new Heading(
                copy.open().cooperative(),
                heading.request(),
                heading.concept(),
                heading.actor(),
                heading.valueDate(),
                heading.narrative());
        Optional<EntryId> undoes = Optional.of(wish.undoes())
                .filter(n -> n >= 0)
                .map(n -> copy.written().get(n));
        return Batch.Draft.of(new Entry(own, lines(copy, wish)), undoes);
    }

    private static List<Line> lines(Copy copy, Wish wish) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.debit(copy.accounts().get(wish.from()), wish.amount(), Standing.MEMBER));
        wish.second().ifPresent(second -> lines.addAll(lines(copy, second)));
        lines.add(Line.credit(copy.accounts().get(wish.to()), wish.amount(), Standing.MEMBER));
        return lines;
    }

    private static void remember(Copy copy, List<Outcome<Posted>> outcomes) {
        for (Outcome<Posted> outcome : outcomes) {
            if (outcome instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()) {
                copy.written().add(posted.entry());
            }
        }
    }

    /** Outcomes in words that are the same for both copies. */
    private static List<String> said(Copy copy, List<Outcome<Posted>> outcomes) {
        List<EntryId> written = new ArrayList<>(copy.written());
        List<String> words = new ArrayList<>();
        for (Outcome<Posted> outcome : outcomes) {
            words.add(
                    switch (outcome) {
                        case Outcome.Done<Posted>(Posted posted) -> {
                            if (!posted.repeated()) {
                                written.add(posted.entry());
                            }
                            yield "entry " + written.indexOf(posted.entry()) + " on " + posted.businessDate();
                        }
                        case Outcome.Refused<Posted>(Refusal why) -> why.code() + " " + place(copy, why);
                    });
        }
        return words;
    }

    private static int place(Copy copy, Refusal why) {
        return switch ((LedgerRefusal) why) {
            case LedgerRefusal.UnknownAccount(AccountId account) ->
                copy.accounts().indexOf(account);
            case LedgerRefusal.WrongCurrency(AccountId account, Currency given) ->
                copy.accounts().indexOf(account);
            case LedgerRefusal.AccountClosed(AccountId account) ->
                copy.accounts().indexOf(account);
            case LedgerRefusal.AccountFrozen(AccountId account) ->
                copy.accounts().indexOf(account);
            case LedgerRefusal.BelowFloor(AccountId account) -> copy.accounts().indexOf(account);
            case LedgerRefusal.AboveCeiling(AccountId account) ->
                copy.accounts().indexOf(account);
            case LedgerRefusal.TooLarge(AccountId account) -> copy.accounts().indexOf(account);
            default -> -1;
        };
    }

    private List<Optional<Money>> balances(Copy copy) {
        return copy.accounts().stream()
                .map(account -> books.balance(copy.open().cooperative(), account))
                .toList();
    }

    private void nextDay(Copy copy) {
        LocalDate day = days.open(copy.open().cooperative()).orElseThrow();
        days.startClosing(copy.open().cooperative(), day, false);
        days.seal(copy.open().cooperative(), day, Map.of());
    }

    /** The accumulator says what the lines say: each amount from its value date up to the day last touched. */
    private void assertBalanceDays(Copy copy) {
        List<String> wrong = owner.jdbc()
                .sql("""
                        select b.account_id || ': ' || b.balance_days || ' and not ' || l.balance_days
                        from ledger.balance b
                        join (select l.account_id, sum(l.amount * (b.touched_on - e.value_date)) as balance_days
                              from ledger.line l
                              join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                              join ledger.balance b on b.cooperative_id = l.cooperative_id
                                and b.account_id = l.account_id
                              where l.cooperative_id = :cooperative group by l.account_id) l using (account_id)
                        where b.cooperative_id = :cooperative and b.balance_days <> l.balance_days
                        """)
                .param("cooperative", copy.open().cooperative().value())
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
        assertThat(wrong).isEmpty();
    }
}
