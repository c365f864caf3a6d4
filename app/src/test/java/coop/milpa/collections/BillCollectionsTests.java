package coop.milpa.collections;

import static coop.milpa.collections.CollectionFixture.AGUA;
import static coop.milpa.collections.CollectionFixture.LUZ;
import static coop.milpa.collections.CollectionFixture.asked;
import static coop.milpa.collections.CollectionFixture.handing;
import static coop.milpa.collections.CollectionFixture.terms;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.collections.CollectionFixture.Site;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Bills are taken once, for what they say, and what was collected is the biller's until it is handed over. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, CollectionFixture.class})
class BillCollectionsTests {

    private static final String FILE = """
            reference,name,amount,due
            a-001,Rosa Choc,125.50,2026-03-15
            A002,Juan Caal,80.00,
            """;

    private final CollectionFixture fixture;
    private final BillCollections collections;
    private final OpenBills bills;
    private final Billers billers;
    private final BooksFixture books;
    private Site site;

    BillCollectionsTests(
            CollectionFixture fixture,
            BillCollections collections,
            OpenBills bills,
            Billers billers,
            BooksFixture books) {
        this.fixture = fixture;
        this.collections = collections;
        this.bills = bills;
        this.billers = billers;
        this.books = books;
        this.site = fixture.site();
    }

    @BeforeEach
    void twoBillersAndADrawer() {
        site = fixture.site();
    }

    @AfterEach
    void whatIsHeldStandsInTheBooks() {
        books.assertBooksBalance(site.place().open());
    }

    @Test
    void whatIsCollectedIsTheBillersLessTheCommission() {
        Collected paid = done(fixture.collect(asked(site, AGUA, "2026/03-77", "150.00")));
        assertThat(paid.reference()).isEqualTo("20260377");
        assertThat(paid.cash()).isEqualTo(gtq("152.00"));
        assertThat(paid.owed()).isEqualTo(gtq("147.50"));
        assertThat(collections.held(site.cooperative()))
                .singleElement()
                .satisfies(held -> assertThat(held.total()).isEqualTo(gtq("147.50")));
    }

    @Test
    void theSameRequestIsTakenOnceAndOfOtherContentRefused() {
        CollectBill asked = asked(site, AGUA, "77", "150.00");
        Collected paid = done(fixture.collect(asked));
        assertThat(done(fixture.collect(asked))).isEqualTo(paid);
        var other = new CollectBill(asked.where(), asked.biller(), "78", asked.amount(), asked.cash());
        assertRefused(fixture.collect(other), "collections.request-reused");
    }

    @Test
    void theSameBillIsNeverTakenTwice() {
        done(fixture.collect(asked(site, AGUA, "77-A", "150.00")));
        assertRefused(fixture.collect(asked(site, AGUA, "77a", "90.00")), "collections.already-paid");
        var one = CompletableFuture.supplyAsync(() -> fixture.collect(asked(site, AGUA, "78", "10.00")));
        var other = CompletableFuture.supplyAsync(() -> fixture.collect(asked(site, AGUA, "78", "10.00")));
        assertThat(List.of(one.join(), other.join()))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aBillersFileSaysWhatMayBePaidAndHowMuch() {
        OpenBills.Report report = fixture.file(site, FILE);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.sum()).isEqualTo(gtq("205.50"));
        assertRefused(fixture.collect(asked(site, LUZ, "A003", "80.00")), "collections.unknown-bill");
        assertRefused(fixture.collect(asked(site, LUZ, "A001", "80.00")), "collections.nothing-to-pay");
        Collected paid = done(fixture.collect(asked(site, LUZ, "A001", "")));
        assertThat(paid.amount()).isEqualTo(gtq("125.50"));
        assertThat(paid.name()).isEqualTo("Rosa Choc");
        assertThat(bills.find(site.cooperative(), "LUZ", "A001")).isEmpty();
    }

    @Test
    void theNextFileIsAllThatIsOpenAndWhatWasPaidIsLeftOut() {
        fixture.file(site, FILE);
        done(fixture.collect(asked(site, LUZ, "A001", "")));
        String next = "reference;name;amount;due\nA001;Rosa Choc;125.50;\nA009;Ana Tot;10.00;\n";
        OpenBills.Report report = fixture.file(site, next);
        assertThat(report.paid()).containsExactly("A001");
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(fixture.file(site, next))
                .satisfies(again -> assertThat(again.added()).isZero());
        assertThat(bills.sums(site.cooperative()).get("LUZ")).isEqualTo(new OpenBills.Sum(1, gtq("10.00")));
        assertRefused(fixture.collect(asked(site, LUZ, "A002", "")), "collections.unknown-bill");
    }

    @Test
    void aFileWithAWrongRowIsNotTakenOver() {
        fixture.file(site, FILE);
        OpenBills.Report report = fixture.file(
                site, "reference,amount,due\nB001,0.00,\nB002,5.00,pronto\nB003,1.00,\nb-003,1.00,\n,1.00,\n");
        assertThat(report.wrong()).extracting(OpenBills.Wrong::row).containsExactly(2L, 3L, 5L, 6L);
        assertThat(bills.sums(site.cooperative()).get("LUZ")).isEqualTo(new OpenBills.Sum(2, gtq("205.50")));
        assertThat(fixture.file(site, "name,amount\n").isRight()).isFalse();
    }

    @Test
    void fromTheThresholdOnTheSourceIsSaid() {
        assertRefused(fixture.collect(asked(site, AGUA, "77", "76998.00")), "receipts.source-of-funds-needed");
    }

    @Test
    void aCommissionIsNeverMoreThanTheBill() {
        Collected paid = done(fixture.collect(asked(site, AGUA, "77", "0.50")));
        assertThat(paid.owed()).isEqualTo(gtq("0.00"));
    }

    @Test
    void allThatWasCollectedUntilADayIsHandedOverOnce() {
        done(fixture.collect(asked(site, AGUA, "77", "150.00")));
        assertRefused(collections.handOver(handing(site, "150.00", "T-1")), "collections.hand-over-off");
        HandOverCollected asked = handing(site, "147.50", "T-1");
        HandOver made = done(collections.handOver(asked));
        assertThat(done(collections.handOver(asked))).isEqualTo(made);
        assertThat(collections.held(site.cooperative())).isEmpty();
        done(fixture.collect(asked(site, AGUA, "78", "150.00")));
        assertRefused(collections.handOver(handing(site, "147.50", "T-1")), "collections.reference-used");
        assertThat(collections.handOvers(site.cooperative())).containsExactly(made);
    }

    @Test
    void termsAreDatedAndABillerStaysWhatItIs() {
        assertRefused(
                billers.agree(site.cooperative(), AGUA, terms(AGUA, TestClock.TODAY.minusDays(1))),
                "collections.terms-too-early");
        var otherwise = new Biller("AGUA", "Agua Municipal", Biller.Kind.WATER, true);
        assertRefused(
                billers.agree(site.cooperative(), otherwise, terms(AGUA, TestClock.TODAY.plusDays(3))),
                "collections.other-biller");
    }

    @Test
    void anotherCooperativesBillsAreNotThere() {
        fixture.file(site, FILE);
        done(fixture.collect(asked(site, AGUA, "77", "150.00")));
        Site other = fixture.site();
        assertThat(collections.held(other.cooperative())).isEmpty();
        assertThat(bills.sums(other.cooperative())).isEmpty();
        assertThat(bills.check(other.cooperative(), "LUZ", "0".repeat(64))).isEmpty();
    }
}
