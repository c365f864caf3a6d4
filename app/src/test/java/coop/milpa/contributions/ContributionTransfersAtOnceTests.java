package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What holds when contributions are handed over twice at the same time. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class ContributionTransfersAtOnceTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);

    private final ContributionTransfers transfers;
    private final Contributions contributions;
    private final TenantScope tenants;
    private final BooksFixture books;
    private final ContributionsFixture fixture;
    private final TestDatabase.Owner owner;
    private Open open;
    private Member rosa;
    private Member luisa;

    ContributionTransfersAtOnceTests(
            ContributionTransfers transfers,
            Contributions contributions,
            TenantScope tenants,
            BooksFixture books,
            ContributionsFixture fixture,
            TestDatabase.Owner owner) {
        this.transfers = transfers;
        this.contributions = contributions;
        this.tenants = tenants;
        this.books = books;
        this.fixture = fixture;
        this.owner = owner;
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
        this.luisa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void rosaHasAHundred() {
        open = fixture.open(FIRST);
        List<Member> both = fixture.members(open, FIRST, 2);
        rosa = both.getFirst();
        luisa = both.getLast();
        done(contributions.pay(fixture.pays(open, rosa, "100.00")));
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void theSameRequestTwiceHandsOverOnce() throws Exception {
        TransferContributions command = handsOver("70.00");
        ContributionTransfer first = done(atOnce(command, command));
        assertThat(first.number()).isEqualTo(1);
        assertThat(stands(rosa)).isEqualTo("GTQ 30.00");
    }

    @Test
    void ofTwoThatTogetherAreTooMuchTheSecondIsRefused() throws Exception {
        assertRefused(atOnce(handsOver("70.00"), handsOver("70.00")), "contributions.more-than-paid-in");
        assertThat(stands(rosa)).isEqualTo("GTQ 30.00");
        assertThat(stands(luisa)).isEqualTo("GTQ 70.00");
    }

    /** Carries the first out and, while nobody sees that yet, asks for the second. Answers what that led to. */
    private Outcome<ContributionTransfer> atOnce(TransferContributions first, TransferContributions second)
            throws Exception {
        try (var beside = Executors.newSingleThreadExecutor()) {
            return tenants.write(open.cooperative(), () -> {
                        done(transfers.transfer(first));
                        var later = beside.submit(() -> transfers.transfer(second));
                        untilSomebodyWaits();
                        return later;
                    })
                    .get();
        }
    }

    private TransferContributions handsOver(String amount) {
        return fixture.handsOver(open, rosa, luisa.party(), amount);
    }

    private String stands(Member member) {
        return fixture.position(open, member.id(), FIRST).paidIn().toString();
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
