package coop.milpa.receipts;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * A file locks all accounts that it will move, in one order, before it posts the first batch: whoever posts to several
 * of them meanwhile waits for the file, and the file for nobody who waits for it.
 */
@ModuleTest
@Import({BooksFixture.class, ReceiptsFixture.class})
class PayrollLocksTests {

    /** One more than rows of a statement, so that there are two batches. */
    private static final int ROWS = 10_001;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Payrolls payrolls;
    private final BooksFixture fixture;
    private final ReceiptsFixture owed;
    private final TestDatabase.Owner owner;
    private Open open;

    @TempDir
    private Path folder = Path.of("");

    PayrollLocksTests(Payrolls payrolls, BooksFixture fixture, ReceiptsFixture owed, TestDatabase.Owner owner) {
        this.payrolls = payrolls;
        this.fixture = fixture;
        this.owed = owed;
        this.owner = owner;
        this.open = fixture.open();
    }

    @BeforeEach
    void openBooks() {
        owed.forget();
        open = fixture.open();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
        owed.forget();
    }

    @Test
    void whatTheLastBatchMovesIsLockedBeforeTheFirstIsPosted() throws IOException {
        AccountId first = fixture.savings(open);
        AccountId last = fixture.savings(open);
        List<Member> people = owed.members(open, ROWS);
        List<Due> rests = new ArrayList<>();
        people.forEach(each -> rests.add(new Due(
                ReceiptsFixture.CODE,
                each.id(),
                rests.size() < ROWS - 1 ? first : last,
                gtq("0"),
                TestClock.TODAY,
                "rest")));
        owed.rests.addAll(rests);
        var order = new PayrollOrder(
                open.cooperative(), open.branch(), "Beneficio La Ceiba", YearMonth.of(2026, 2), BooksFixture.GTQ);
        var looked = new AfterFirstBatch(() -> assertLocked(last));

        assertThat(done(payrolls.post(order, file(people), looked)).posted()).isEqualTo(ROWS);

        assertThat(looked.batches).isEqualTo(2);
        lock(last);
    }

    private Path file(List<Member> people) throws IOException {
        var rows = new StringBuilder("member,amount\n");
        people.forEach(each -> rows.append(each.number()).append(",1.00\n"));
        return Files.writeString(folder.resolve("planilla.csv"), rows);
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

    private void assertLocked(AccountId account) {
        assertThatThrownBy(() -> lock(account))
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(LOCK_NOT_AVAILABLE));
    }

    /** Looks once the first batch is posted. */
    private static final class AfterFirstBatch implements Progress {

        private final Runnable look;
        private boolean posting;
        private int batches;

        AfterFirstBatch(Runnable look) {
            this.look = look;
        }

        @Override
        public void begin(String step, long total) {
            posting = step.equals("post");
        }

        @Override
        public void advance(long units) {
            if (posting && ++batches == 1) {
                look.run();
            }
        }

        @Override
        public void end() {}
    }
}
