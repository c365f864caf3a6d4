package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.MembersFixture.cash;
import static coop.milpa.savings.internal.MembersFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.Payrolls;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.testing.ModuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/**
 * A deposit into a plan does not wait for an employer's file that pays its quota. It reads nothing that is due, so
 * whenever it comes, all stands as if it had come before the file or after it.
 */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class, MembersFixture.class})
class PlansPaidAtOnceTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 2, 20);
    private static final Rules MONTHLY =
            new Rules(Kind.PROGRAMMED, true, true, Limits.NONE, Fees.NONE, Plan.NONE, Dormancy.NEVER);

    private final Payrolls payrolls;
    private final SavingsOperations operations;
    private final QuotaDestination quotas;
    private final BooksFixture fixture;
    private final InterestFixture interest;
    private final MembersFixture members;
    private Open open;

    @TempDir
    private Path folder = Path.of("");

    PlansPaidAtOnceTests(
            Payrolls payrolls,
            SavingsOperations operations,
            QuotaDestination quotas,
            BooksFixture fixture,
            InterestFixture interest,
            MembersFixture members) {
        this.payrolls = payrolls;
        this.operations = operations;
        this.quotas = quotas;
        this.fixture = fixture;
        this.interest = interest;
        this.members = members;
        this.open = interest.open(FIRST);
    }

    @BeforeEach
    void openBooks() {
        open = interest.open(FIRST);
        members.product(open, "meta", FIRST, MONTHLY);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void aDepositWhileAFileIsPostedIsOneAfterIt() throws IOException {
        Member rosa = members.adult(open);
        SavingsAccount hers = plan(rosa);
        Member ana = members.adult(open);
        SavingsAccount after = plan(ana);

        payrolls(rosa, new Between(() -> done(operations.deposit(cash(open, rosa, hers, "130.00")))));
        payrolls(ana, Progress.silent());
        done(operations.deposit(cash(open, ana, after, "130.00")));

        assertThat(owed(rosa, FIRST.plusMonths(1))).isEmpty();
        assertThat(owed(rosa, FIRST.plusMonths(2))).containsExactly(gtq("70.00"));
        assertThat(owed(ana, FIRST.plusMonths(2))).containsExactly(gtq("70.00"));
    }

    private void payrolls(Member member, Progress progress) throws IOException {
        Path file = Files.writeString(
                folder.resolve(member.number() + ".csv"), "member,amount\n" + member.number() + ",100.00\n");
        var order = new PayrollOrder(
                open.cooperative(), open.branch(), "Beneficio La Ceiba", YearMonth.from(FIRST), BooksFixture.GTQ);
        assertThat(done(payrolls.post(order, file, progress)).posted()).isOne();
    }

    private SavingsAccount plan(Member owner) {
        return members.programmed(open, owner, "meta", new Quotas(gtq("100.00"), 1, FIRST, 3));
    }

    private List<Money> owed(Member member, LocalDate on) {
        return quotas.due(open.cooperative(), List.of(member.id()), on).stream()
                .map(Due::amount)
                .toList();
    }

    /** Does something beside, once the file is divided and before it is posted, and waits until it is done. */
    private record Between(Runnable work) implements Progress {

        private static final int LONG_ENOUGH_SECONDS = 60;

        @Override
        public void begin(String step, long total) {
            if (step.equals("post")) {
                try (var beside = Executors.newSingleThreadExecutor()) {
                    beside.submit(work).get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException | ExecutionException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void advance(long units) {}

        @Override
        public void end() {}
    }
}
