package coop.milpa.ledger.internal;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.SideRow;
import coop.milpa.ledger.Submission;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to entries that are submitted while the world breaks: connections lost, the disk full. */
@ModuleTest
@Import(BooksFixture.class)
class BrokenWorldTests {

    private final BooksFixture fixture;
    private final Ledger ledger;
    private final Books books;
    private final TestDatabase.Owner owner;
    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private BooksFixture.Open open;
    private AccountId maria;

    BrokenWorldTests(
            BooksFixture fixture,
            Ledger ledger,
            Books books,
            TestDatabase.Owner owner,
            JdbcClient jdbc,
            TenantScope tenants) {
        this.fixture = fixture;
        this.ledger = ledger;
        this.books = books;
        this.owner = owner;
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
        maria = fixture.savings(open, "100.00");
        owner.jdbc()
                .sql("drop sequence if exists public.times; create sequence public.times")
                .update();
        owner.jdbc().sql("""
                        create or replace function public.break_the_world() returns trigger
                            language plpgsql security definer as $$
                        begin
                            if nextval('public.times') <= tg_argv[1]::integer then
                                if tg_argv[0] = 'lost' then
                                    perform pg_terminate_backend(pg_backend_pid());
                                else
                                    raise exception 'could not extend file: No space left on device'
                                        using errcode = tg_argv[0];
                                end if;
                            end if;
                            return null;
                        end $$
                        """).update();
    }

    @AfterEach
    void booksBalance() {
        owner.jdbc().sql("drop trigger if exists broken on ledger.request").update();
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatIsSubmittedWhileTheConnectionIsLostIsWrittenOnce() {
        CompletableFuture<Outcome<Posted>> answer = tenants.write(open.cooperative(), () -> {
            ledger.post(fixture.deposit(open, maria, "1.00"));
            CompletableFuture<Outcome<Posted>> waiting = ledger.submit(fixture.deposit(open, maria, "1.00"));
            while (terminated() == 0) {
                owner.jdbc().sql("select pg_sleep(0.01)").query().singleRow();
            }
            return waiting;
        });

        assertThat(answer.join()).isInstanceOf(Outcome.Done.class);
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-102.00", GTQ));
    }

    @Test
    void whatIsSubmittedWhileTheConnectionIsLostAtTheCommitIsWrittenOnce() {
        Entry deposit = fixture.deposit(open, maria, "1.00");
        breaks(deposit, "lost", 2);

        assertThat(ledger.submit(deposit).join()).isInstanceOf(Outcome.Done.class);
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-101.00", GTQ));
    }

    @Test
    void whileTheDatabaseIsAwayEverybodyIsToldSoAndNobodyWaitsForTheOthers() {
        owner.jdbc().sql("alter role milpa_app connection limit 0").update();
        List<CompletableFuture<Outcome<Posted>>> answers;
        try {
            owner.jdbc()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'milpa_app'")
                    .query()
                    .listOfRows();
            answers = IntStream.range(0, 100)
                    .mapToObj(n -> ledger.submit(fixture.deposit(open, maria, "1.00")))
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer).failsWithin(Duration.ofMinutes(1)));
        } finally {
            owner.jdbc().sql("alter role milpa_app connection limit -1").update();
        }
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-100.00", GTQ));
    }

    @Test
    void whoeverCannotBeWrittenIsToldSoAndTheOthersAreWritten() {
        Entry broken = fixture.deposit(open, maria, "1.00");
        breaks(broken, "lost", 1_000);

        List<CompletableFuture<Outcome<Posted>>> before = deposits(10);
        CompletableFuture<Outcome<Posted>> failing = ledger.submit(broken);
        List<CompletableFuture<Outcome<Posted>>> after = deposits(10);

        assertThatThrownBy(failing::join).hasStackTraceContaining("terminating connection");
        assertThat(before).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Outcome.Done.class));
        assertThat(after).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Outcome.Done.class));
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-120.00", GTQ));
    }

    @Test
    void onAFullDiskItIsSaidSoAndLaterTheSameRequestIsWritten() {
        Entry deposit = fixture.deposit(open, maria, "1.00");
        breaks(deposit, "53100", 1_000);

        assertThatThrownBy(ledger.submit(deposit)::join).hasStackTraceContaining("No space left on device");
        assertThatThrownBy(() -> fixture.post(deposit)).hasStackTraceContaining("No space left on device");
        assertThat(books.balance(open.cooperative(), maria)).contains(Money.of("-100.00", GTQ));
        owner.jdbc().sql("drop trigger broken on ledger.request").update();

        assertThat(ledger.submit(deposit).join()).extracting("value.repeated").isEqualTo(false);
        assertThat(fixture.post(deposit)).extracting("value.repeated").isEqualTo(true);
    }

    @Test
    void textThatTheDatabaseCannotTakeFailsAloneAndClearly() {
        Entry broken = fixture.deposit(open, maria, "1.00");
        Entry zero = new Entry(broken.heading().saying("a\u0000b"), broken.lines());
        List<CompletableFuture<Outcome<Posted>>> others = deposits(5);

        assertThatThrownBy(ledger.submit(zero)::join).hasStackTraceContaining("0x00");
        assertThat(others).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Outcome.Done.class));
    }

    @Test
    void whatStandsBesideAnEntryIsWrittenWithItOnceAndNeverWithoutIt() {
        owner.jdbc().sql("""
                        drop table if exists public.beside;
                        create table public.beside (cooperative text, word text);
                        grant insert on public.beside to milpa_app
                        """).update();
        Beside.Rows writer = new Beside.Rows(jdbc);
        Entry deposit = fixture.deposit(open, maria, "1.00");
        Entry tooMuch = fixture.withdrawal(open, maria, "500.00");
        Entry atFirst = fixture.deposit(open, maria, "1.00");
        breaks(atFirst, "lost", 1);

        List.of(
                        ledger.submit(new Submission(deposit, List.of(new Beside("new", writer)))),
                        ledger.submit(new Submission(deposit, List.of(new Beside("repeated", writer)))),
                        ledger.submit(new Submission(tooMuch, List.of(new Beside("refused", writer)))),
                        ledger.submit(new Submission(atFirst, List.of(new Beside("late", writer)))))
                .forEach(CompletableFuture::join);

        assertThat(owner.jdbc()
                        .sql("select cooperative || ' ' || word from public.beside")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(open.cooperative() + " new", open.cooperative() + " late");
    }

    /** A row for a table of this test, and who writes it. */
    private record Beside(String word, Rows writer) implements SideRow {

        private record Rows(JdbcClient jdbc) implements Writer {

            @Override
            public void write(List<SideRow> rows) {
                String[] words = rows.stream().map(row -> ((Beside) row).word()).toArray(String[]::new);
                jdbc.sql("""
                                insert into public.beside
                                select current_setting('milpa.cooperative'), unnest(:words)
                                """).param("words", words).update();
            }
        }
    }

    private List<CompletableFuture<Outcome<Posted>>> deposits(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> ledger.submit(fixture.deposit(open, maria, "1.00")))
                .toList();
    }

    /** The first so many commits of this request fail. */
    private void breaks(Entry entry, String how, int times) {
        owner.jdbc().sql("""
                        create constraint trigger broken after insert on ledger.request deferrable initially deferred
                        for each row when (new.request_id = '%s')
                        execute function public.break_the_world('%s', '%s')
                        """.formatted(entry.heading().request(), how, times)).update();
    }

    /** Ends whoever waits for the balance that the test holds. */
    private int terminated() {
        return owner.jdbc().sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where usename = 'milpa_app' and datname = current_database() and wait_event_type = 'Lock'
                        """).query(Integer.class).single();
    }
}
