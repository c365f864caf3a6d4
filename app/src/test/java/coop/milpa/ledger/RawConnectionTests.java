package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody can do to the books who has the application's login and writes SQL by hand. */
@ModuleTest
@Import(BooksFixture.class)
class RawConnectionTests {

    private static final String NOT_ALLOWED = "42501";
    private static final String UNBALANCED = "ML002";
    private static final String NOT_TAKEN = "23514";

    private final BooksFixture fixture;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final TestDatabase.Owner owner;
    private BooksFixture.Open open;
    private AccountId maria;

    RawConnectionTests(BooksFixture fixture, TenantScope tenants, JdbcClient jdbc, TestDatabase.Owner owner) {
        this.fixture = fixture;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.owner = owner;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
        maria = fixture.savings(open, "100.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void nothingIsWrittenPastTheFunctions() {
        for (String table : tables()) {
            refused("insert into " + table + " select * from " + table);
            refused("delete from " + table);
            refused("truncate " + table);
            refused("update " + table + " set cooperative_id = cooperative_id");
        }
    }

    /** Whoever listens says so and takes away what was noted; nothing is noted but what the books wrote. */
    @Test
    void whatIsNotedForListenersIsWrittenByTheBooksAlone() {
        refused("insert into ledger.news (cooperative_id, entry_id, business_date)"
                + " select cooperative_id, entry_id, business_date from ledger.entry");
        for (String table : List.of("ledger.news", "ledger.listener")) {
            refused("truncate " + table);
            refused("update " + table + " set cooperative_id = cooperative_id");
        }
    }

    @Test
    void whatIsFixedWhenAnAccountIsOpenedStaysSo() {
        for (String column :
                List.of("closed_on", "floor", "ceiling", "currency", "side", "kind", "code", "number", "opened_on")) {
            refused("update ledger.account set " + column + " = " + column);
        }
    }

    @Test
    void onlyTheFunctionsThatAreMeantForItCanBeCalled() {
        List<String> callable = owner.jdbc()
                .sql("""
                        select p.proname from pg_proc p
                        where p.pronamespace = 'ledger'::regnamespace and p.prosecdef
                            and has_function_privilege('milpa_app', p.oid, 'execute')
                        """)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();

        assertThat(callable)
                .containsExactlyInAnyOrder(
                        "post",
                        "begin_bulk",
                        "post_bulk",
                        "begin_books",
                        "start_closing",
                        "total_day",
                        "seal_day",
                        "start_earning",
                        "take_balance_days",
                        "close_account",
                        "close_accounts",
                        "limit_account",
                        "lock_balances",
                        "balance_history",
                        "end_holds",
                        "make_partitions",
                        "place_hold",
                        "release_hold",
                        "expire_holds",
                        "post_pending");
        refused("select ledger.lock_day('" + open.cooperative() + "', null)");
        refused("select ledger.account_fault('" + open.cooperative() + "', null, null)");
        refused("select ledger.write(" + "null, ".repeat(17) + "null)");
        refused("select ledger.write_pair(" + "null, ".repeat(11) + "null)");
        refused("select ledger.decide(null, null, null, null, null, null, null, null, null, null, null, null, null)");
    }

    /** Unless the search path of a function that lends its rights names pg_temp last, it is looked through first. */
    @Test
    void aTableOfTheSessionsOwnIsNotTakenForTheCatalogue() {
        List<String> forged = List.of(
                "create temporary table bulk_line (number integer) on commit drop",
                "create temporary table pg_class (oid oid, relkind \"char\", relowner oid) on commit drop",
                "insert into pg_temp.pg_class values ('pg_temp.bulk_line'::regclass, 'r', 'milpa_books'::regrole)",
                "grant select on pg_temp.pg_class to public");
        failsWith(
                UNBALANCED,
                () -> tenants.run(open.cooperative(), () -> {
                    forged.forEach(statement -> jdbc.sql(statement).update());
                    jdbc.sql("select ledger.begin_bulk()").query().listOfRows();
                }));
    }

    @Test
    void anothersRowsAreNotSeen() {
        BooksFixture.Open other = fixture.open();
        fixture.savings(other, "50.00");

        for (String table : tables()) {
            assertThat(countOf(table, other.cooperative(), open.cooperative()))
                    .as(table)
                    .isZero();
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table + " for nobody")
                    .isZero();
        }
        assertThat(countOf("ledger.line", other.cooperative(), other.cooperative()))
                .isEqualTo(2);
    }

    @Test
    void anothersAccountsAreUnknown() {
        BooksFixture.Open other = fixture.open();
        AccountId pedro = fixture.savings(other, "50.00");

        assertThat(fixture.post(fixture.withdrawal(open, pedro, "1.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.UnknownAccount(pedro)));
        fixture.assertBooksBalance(other);
    }

    @Test
    void whatDoesNotAddUpIsNotWritten() {
        failsWith(UNBALANCED, () -> post(lines(1, 2), 100, -99));
        failsWith(UNBALANCED, () -> post(lines(1, 2), 100, 100));
        failsWith(NOT_TAKEN, () -> post(lines(1), 100));
        failsWith(UNBALANCED, () -> post(Map.of("currencies", new String[] {"GTQ", "USD"}), 100, -100));
    }

    @Test
    void whatTheTablesDoNotTakeIsNotWritten() {
        failsWith(NOT_TAKEN, () -> post(lines(1, 2), 0, 0));
        failsWith(NOT_TAKEN, () -> post(Map.of("standings", new String[] {"X", "X"}), 100, -100));
        failsWith(NOT_TAKEN, () -> post(Map.of("narratives", new String[] {"x".repeat(201)}), 100, -100));
        failsWith(NOT_TAKEN, () -> post(Map.of("concepts", new String[] {""}), 100, -100));
    }

    @Test
    void noEntryIsWrittenWithTheLinesOfAnother() {
        UUID[] two = {TimeOrderedUuid.next(), TimeOrderedUuid.next()};
        Map<String, Object> crossed = Map.of(
                "requests",
                two,
                "contents",
                two,
                "entries",
                two,
                "actors",
                two,
                "concepts",
                new String[] {"a", "b"},
                "narratives",
                new String[] {"", ""},
                "first",
                new Integer[] {1, 3},
                "of",
                new Integer[] {1, 2, 1, 2});

        failsWith(NOT_TAKEN, () -> post(crossed, 100, -100, -100, 100));
    }

    private Map<String, Object> lines(int... numbers) {
        UUID[] accounts = new UUID[numbers.length];
        for (int n = 0; n < numbers.length; n++) {
            accounts[n] = numbers[n] == 1 ? open.cash().value() : maria.value();
        }
        return Map.of("accounts", accounts);
    }

    /** Calls the stored function as it stands, with what was given in place of a sound entry from cash to savings. */
    private void post(Map<String, Object> given, long... amounts) {
        UUID[] one = {TimeOrderedUuid.next()};
        Long[] boxed = Arrays.stream(amounts).boxed().toArray(Long[]::new);
        UUID[] accounts = new UUID[amounts.length];
        Integer[] of = new Integer[amounts.length];
        String[] currencies = new String[amounts.length];
        String[] standings = new String[amounts.length];
        for (int n = 0; n < amounts.length; n++) {
            accounts[n] = n % 2 == 0 ? open.cash().value() : maria.value();
            of[n] = 1;
            currencies[n] = "GTQ";
            standings[n] = "M";
        }
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "requests", one,
                "contents", one,
                "entries", one,
                "actors", one,
                "concepts", new String[] {"test"},
                "narratives", new String[] {""},
                "first", new Integer[] {1},
                "of", of,
                "accounts", accounts));
        parameters.put("amounts", boxed);
        parameters.put("currencies", currencies);
        parameters.put("standings", standings);
        parameters.putAll(given);
        jdbc.sql("""
                        select outcomes from ledger.post(:cooperative, null, :requests, :contents, :entries, :concepts,
                            :actors, :narratives, null, null, null, :first, :of, :accounts, :amounts, :currencies,
                            :standings)
                        """)
                .param("cooperative", open.cooperative().value())
                .params(parameters)
                .query()
                .singleRow();
    }

    private void refused(String statement) {
        failsWith(
                NOT_ALLOWED,
                () -> tenants.run(open.cooperative(), () -> jdbc.sql(statement).update()));
    }

    private static void failsWith(String state, ThrowingCallable work) {
        assertThatThrownBy(work)
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    private long countOf(String table, CooperativeId whose, CooperativeId asking) {
        return tenants.read(
                asking,
                () -> jdbc.sql("select count(*) from " + table + " where cooperative_id = :whose")
                        .param("whose", whose.value())
                        .query(Long.class)
                        .single());
    }

    private List<String> tables() {
        return owner.jdbc()
                .sql("""
                        select oid::regclass::text from pg_class
                        where relnamespace = 'ledger'::regnamespace and relkind in ('r', 'p') and not relispartition
                            and relname not in ('chart', 'account', 'news', 'listener')
                        """)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
