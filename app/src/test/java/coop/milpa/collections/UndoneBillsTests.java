package coop.milpa.collections;

import static coop.milpa.collections.CollectionFixture.AGUA;
import static coop.milpa.collections.CollectionFixture.LUZ;
import static coop.milpa.collections.CollectionFixture.asked;
import static coop.milpa.collections.CollectionFixture.handing;
import static coop.milpa.collections.CollectionFixture.undoing;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.collections.CollectionFixture.Site;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.CashRegister;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A bill that was taken by mistake is undone once, until it is handed over; then it may be paid again. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, CollectionFixture.class})
class UndoneBillsTests {

    private static final String FILE = "reference,name,amount,due\nA001,Rosa Choc,125.50,2026-03-15\n";

    private final CollectionFixture fixture;
    private final BillCollections collections;
    private final OpenBills bills;
    private final CashRegister cash;
    private final Books entries;
    private final BooksFixture books;
    private Site site;
    private Collected taken;

    UndoneBillsTests(
            CollectionFixture fixture,
            BillCollections collections,
            OpenBills bills,
            CashRegister cash,
            Books entries,
            BooksFixture books) {
        this.fixture = fixture;
        this.collections = collections;
        this.bills = bills;
        this.cash = cash;
        this.entries = entries;
        this.books = books;
        this.site = fixture.site();
        this.taken = take();
    }

    @BeforeEach
    void aBillThatWasTaken() {
        site = fixture.site();
        taken = take();
    }

    @AfterEach
    void whatIsHeldStandsInTheBooks() {
        books.assertBooksBalance(site.place().open());
    }

    private Collected take() {
        return done(fixture.collect(asked(site, AGUA, "77", "150.00")));
    }

    @Test
    void itsCashIsGivenBackAndNobodyIsOwedIt() {
        assertThat(fixture.drawer(site)).isEqualTo(gtq("152.00"));
        EntryId undone = done(fixture.undo(undoing(site, taken)));
        assertThat(fixture.drawer(site)).isEqualTo(gtq("0.00"));
        assertThat(entries.undoing(site.cooperative(), taken.made().entry())).contains(undone);
        assertThat(collections.held(site.cooperative())).isEmpty();
        assertThat(collections.collected(
                        site.cooperative(), AGUA.code(), taken.made().on()))
                .isEmpty();
        assertThat(cash.find(site.cooperative(), undone)).hasValueSatisfying(back -> {
            assertThat(back.cash()).isEqualTo(gtq("-152.00"));
            assertThat(back.declaration().executor()).isEqualTo(site.rosa().party());
        });
    }

    @Test
    void theSameBillIsTakenAgainOnceAndUndoneAgain() {
        for (int time = 0; time < 3; time++) {
            done(fixture.undo(undoing(site, taken)));
            taken = take();
            assertRefused(fixture.collect(asked(site, AGUA, "77", "150.00")), "collections.already-paid");
        }
        assertThat(collections.held(site.cooperative()))
                .singleElement()
                .satisfies(held -> assertThat(held.total()).isEqualTo(gtq("147.50")));
    }

    @Test
    void undoingTwiceUndoesOnce() {
        UndoCollected asked = undoing(site, taken);
        EntryId undone = done(fixture.undo(asked));
        assertThat(done(fixture.undo(asked))).isEqualTo(undone);
        assertRefused(fixture.undo(undoing(site, taken)), "collections.already-undone");
    }

    @Test
    void ofTwoAtOnceOneUndoes() {
        var one = CompletableFuture.supplyAsync(() -> fixture.undo(undoing(site, taken)));
        var other = CompletableFuture.supplyAsync(() -> fixture.undo(undoing(site, taken)));
        assertThat(List.of(one.join(), other.join()))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(fixture.drawer(site)).isEqualTo(gtq("0.00"));
    }

    @Test
    void whatIsHandedOverIsNotUndone() {
        done(collections.handOver(handing(site, "147.50", "T-1")));
        assertRefused(fixture.undo(undoing(site, taken)), "collections.already-handed-over");
    }

    @Test
    void whatIsUndoneIsNotHandedOver() {
        done(fixture.undo(undoing(site, taken)));
        assertRefused(collections.handOver(handing(site, "147.50", "T-1")), "collections.hand-over-off");
        done(fixture.collect(asked(site, AGUA, "78", "150.00")));
        done(collections.handOver(handing(site, "147.50", "T-1")));
    }

    @Test
    void aBillOfAFileIsOpenAgainAsItWas() {
        fixture.file(site, FILE);
        Collected paid = done(fixture.collect(asked(site, LUZ, "A001", "")));
        assertThat(bills.find(site.cooperative(), "LUZ", "A001")).isEmpty();
        done(fixture.undo(undoing(site, paid)));
        assertThat(bills.find(site.cooperative(), "LUZ", "A001")).hasValueSatisfying(open -> {
            assertThat(open.name()).isEqualTo("Rosa Choc");
            assertThat(open.amount()).isEqualTo(gtq("125.50"));
            assertThat(open.due()).contains(LocalDate.of(2026, 3, 15));
        });
        assertThat(fixture.file(site, FILE).paid()).isEmpty();
        done(fixture.collect(asked(site, LUZ, "A001", "")));
    }

    @Test
    void anotherCooperativesBillIsNotThere() {
        Site other = fixture.site();
        assertRefused(fixture.undo(undoing(other, taken)), "collections.unknown-collected");
    }
}
