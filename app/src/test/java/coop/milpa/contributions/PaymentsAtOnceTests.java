package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.Splitting;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What holds when two pay for one member at the same time. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class PaymentsAtOnceTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);

    private final Contributions contributions;
    private final Receipts receipts;
    private final TenantScope tenants;
    private final BooksFixture books;
    private final ContributionsFixture fixture;
    private final TestDatabase.Owner owner;
    private Open open;
    private Member rosa;

    PaymentsAtOnceTests(
            Contributions contributions,
            Receipts receipts,
            TenantScope tenants,
            BooksFixture books,
            ContributionsFixture fixture,
            TestDatabase.Owner owner) {
        this.contributions = contributions;
        this.receipts = receipts;
        this.tenants = tenants;
        this.books = books;
        this.fixture = fixture;
        this.owner = owner;
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void rosaOwesOneQuota() {
        open = fixture.open(FIRST);
        rosa = fixture.member(open, FIRST);
        done(contributions.plan(open.cooperative(), List.of(fixture.plan(rosa, "2025-12", "25.00", 31))));
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(open);
    }

    /** The receipt is asked for while the other payment is written and not yet there to be seen. */
    @Test
    void aReceiptDoesNotPayWhatIsJustBeingPaidIn() throws Exception {
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<Outcome<Receipt>> receipt = tenants.write(open.cooperative(), () -> {
                done(contributions.pay(fixture.pays(open, rosa, "25.00")));
                var later = beside.submit(
                        () -> receipts.take(fixture.receipt(open, rosa, gtq("25.00"), new Splitting.ByPriority())));
                untilSomebodyWaits();
                return later;
            });
            assertThat(receipt.get())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo("receipts.nowhere-for-rest"));
        }
        assertThat(fixture.position(open, rosa.id(), FIRST).paidIn()).isEqualTo(gtq("25.00"));
    }

    @Test
    void ofTwoWhoPayInTheSecondFindsTheQuotaPaid() throws Exception {
        try (var beside = Executors.newSingleThreadExecutor()) {
            var second = tenants.write(open.cooperative(), () -> {
                done(contributions.pay(fixture.pays(open, rosa, "25.00")));
                var later = beside.submit(() -> contributions.pay(fixture.pays(open, rosa, "25.00")));
                untilSomebodyWaits();
                return later;
            });
            done(second.get());
        }
        assertThat(fixture.position(open, rosa.id(), FIRST))
                .extracting(ContributionPosition::paidIn, ContributionPosition::unpaid)
                .containsExactly(gtq("50.00"), gtq("0"));
        assertThat(owner.jdbc()
                        .sql("select paid from contributions.quota where cooperative_id = :here")
                        .param("here", open.cooperative().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2_500);
    }

    private void untilSomebodyWaits() {
        while (owner.jdbc()
                        .sql("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }
}
