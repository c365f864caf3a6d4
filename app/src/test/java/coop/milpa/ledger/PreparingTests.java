package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.IllegalTransactionStateException;

/** Whoever posts in several calls holds from the first what they will move. */
@ModuleTest
@Import(BooksFixture.class)
class PreparingTests {

    private static final String LOCKED = "55P03";

    private final Ledger ledger;
    private final BooksFixture fixture;
    private final TenantScope tenants;
    private final TestDatabase.Owner owner;
    private BooksFixture.Open open;
    private AccountId maria;
    private AccountId pedro;

    PreparingTests(Ledger ledger, BooksFixture fixture, TenantScope tenants, TestDatabase.Owner owner) {
        this.ledger = ledger;
        this.fixture = fixture;
        this.tenants = tenants;
        this.owner = owner;
        this.open = fixture.open();
        this.maria = fixture.savings(open);
        this.pedro = fixture.savings(open);
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
        maria = fixture.savings(open, "100.00");
        pedro = fixture.savings(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatIsPreparedIsLockedByNobodyElseUntilTheTransactionEnds() {
        AccountId other = fixture.savings(open);
        tenants.run(open.cooperative(), () -> {
            ledger.prepare(open.cooperative(), List.of(pedro, maria, pedro, open.cash()));

            for (AccountId account : List.of(maria, pedro, open.cash())) {
                assertLocked(() -> lock(account));
            }
            assertThatCode(() -> lock(other)).doesNotThrowAnyException();
            Entry deposit = fixture.deposit(open, pedro, "5.00");
            assertThat(ledger.postAll(open.cooperative(), List.of(deposit)))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        });
        for (AccountId account : List.of(maria, pedro, open.cash())) {
            assertThatCode(() -> lock(account)).doesNotThrowAnyException();
        }
    }

    @Test
    void theOpenDayIsSharedAndNotClosedMeanwhile() {
        tenants.run(open.cooperative(), () -> {
            ledger.prepare(open.cooperative(), List.of(maria));
            assertLocked(() -> lockDay("for update nowait"));
            assertThat(lockDay("for share nowait")).isOne();
        });
        assertThat(lockDay("for update nowait")).isOne();
    }

    @Test
    void anothersAccountsAreNotLocked() {
        BooksFixture.Open there = fixture.open();
        AccountId hers = fixture.savings(there);
        tenants.run(open.cooperative(), () -> {
            ledger.prepare(open.cooperative(), List.of(hers));
            assertThatCode(() -> lock(hers)).doesNotThrowAnyException();
        });
    }

    @Test
    void withoutATransactionNothingWouldStayLocked() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> ledger.prepare(open.cooperative(), List.of(maria)));
    }

    /** On a connection of its own. */
    private void lock(AccountId account) {
        assertThat(owner.jdbc()
                        .sql("select 1 from ledger.balance where account_id = :account for update nowait")
                        .param("account", account.value())
                        .query(Integer.class)
                        .list())
                .isNotEmpty();
    }

    private int lockDay(String how) {
        return owner.jdbc()
                .sql("select 1 from ledger.day where cooperative_id = :cooperative and state = 'OPEN' " + how)
                .param("cooperative", open.cooperative().value())
                .query(Integer.class)
                .list()
                .size();
    }

    private static void assertLocked(Runnable work) {
        assertThatThrownBy(work::run)
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(LOCKED));
    }
}
