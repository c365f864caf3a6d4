package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.InterestFixture.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A posting day whose connection dies when everything was written and nothing was committed. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class})
class KilledCapitalisationTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);

    /** Long enough for a server to end one of its processes. */
    private static final int MILLISECONDS = 10_000;

    private final CapitalisationStep step;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private final TestDatabase.Owner owner;
    private final Days days;
    private final Books books;
    private final EarnedInterest interest;
    private final InterestFixture savings;
    private final BooksFixture fixture;
    private final Open open;

    KilledCapitalisationTests(
            CapitalisationStep step,
            TenantScope tenants,
            JdbcClient jdbc,
            TestDatabase.Owner owner,
            Days days,
            Books books,
            EarnedInterest interest,
            SavingsProducts products,
            InterestFixture savings,
            BooksFixture fixture) {
        this.step = step;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.owner = owner;
        this.days = days;
        this.books = books;
        this.interest = interest;
        this.savings = savings;
        this.fixture = fixture;
        this.open = savings.open(FIRST);
        done(products.publish(open.cooperative(), monthly(FIRST, "4", "0")));
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatWasNotCommittedWasNotGivenAndIsGivenOnceAfterwards() {
        List<AccountId> all = savings.accounts(open, FIRST, 50);
        all.forEach(account -> done(fixture.post(fixture.deposit(open, account, "1000.00"))));
        savings.close(open, DECEMBER.minusDays(1));
        days.startClosing(open.cooperative(), DECEMBER, false);

        var killed = new AtomicBoolean();
        assertThatThrownBy(() -> tenants.run(open.cooperative(), () -> {
                    assertThat(step.run(open.cooperative(), DECEMBER).rows()).isEqualTo(50);
                    kill(jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single());
                    killed.set(true);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(killed).isTrue();
        assertThat(all).allSatisfy(account -> assertGiven(account, 0));

        savings.close(open, DECEMBER);
        savings.close(open, DECEMBER);
        // 1000.00 x 10 days: 1.0959
        assertThat(all).allSatisfy(account -> assertGiven(account, 110));
    }

    private void assertGiven(AccountId account, long minor) {
        assertThat(books.balance(open.cooperative(), account))
                .hasValueSatisfying(balance -> assertThat(-balance.minor()).isEqualTo(100_000 + minor));
        assertThat(interest.of(open.cooperative(), account)).hasSize(minor == 0 ? 0 : 1);
    }

    private void kill(int process) {
        assertThat(owner.jdbc()
                        .sql("select pg_terminate_backend(:process, :milliseconds)")
                        .param("process", process)
                        .param("milliseconds", MILLISECONDS)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
