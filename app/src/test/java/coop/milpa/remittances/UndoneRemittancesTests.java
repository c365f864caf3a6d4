package coop.milpa.remittances;

import static coop.milpa.remittances.RemittanceFixture.VELOZ;
import static coop.milpa.remittances.RemittanceFixture.asked;
import static coop.milpa.remittances.RemittanceFixture.settling;
import static coop.milpa.remittances.RemittanceFixture.undoing;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.CashRegister;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A payout that was a mistake is undone once, until its payer settles it; then the remittance may be paid again. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class})
class UndoneRemittancesTests {

    private final RemittanceFixture fixture;
    private final Remittances remittances;
    private final CashRegister cash;
    private final Books entries;
    private final BooksFixture books;
    private Site site;
    private Payout paid;

    UndoneRemittancesTests(
            RemittanceFixture fixture, Remittances remittances, CashRegister cash, Books entries, BooksFixture books) {
        this.fixture = fixture;
        this.remittances = remittances;
        this.cash = cash;
        this.entries = entries;
        this.books = books;
        this.site = fixture.site();
        this.paid = pay();
    }

    @BeforeEach
    void aPayout() {
        site = fixture.site();
        paid = pay();
    }

    @AfterEach
    void whatIsOwedStandsInTheBooks() {
        books.assertBooksBalance(site.place().open());
    }

    private Payout pay() {
        return done(fixture.pay(asked(site, VELOZ, "AB123456", "400.00")));
    }

    @Test
    void itsCashIsBackInTheDrawerAndNobodyOwesIt() {
        assertThat(fixture.drawer(site)).isEqualTo(gtq("500.00"));
        EntryId undone = done(fixture.undo(undoing(site, paid)));
        assertThat(fixture.drawer(site)).isEqualTo(gtq("900.00"));
        assertThat(entries.undoing(site.cooperative(), paid.made().entry())).contains(undone);
        assertThat(remittances.owed(site.cooperative())).isEmpty();
        assertThat(remittances.unsettled(site.cooperative(), VELOZ.code())).isEmpty();
        assertThat(remittances.paid(
                        site.cooperative(), VELOZ.code(), paid.made().on()))
                .isEmpty();
        assertThat(remittances.paid(site.cooperative(), VELOZ.code(), List.of("AB123456")))
                .hasEntrySatisfying("AB123456", last -> assertThat(last.state()).isEqualTo(Payout.State.UNDONE));
    }

    @Test
    void theCashThatCameBackIsAnOperationOfItsOwnOfTheSamePeople() {
        EntryId undone = done(fixture.undo(undoing(site, paid)));
        assertThat(cash.find(site.cooperative(), undone)).hasValueSatisfying(back -> {
            assertThat(back.cash()).isEqualTo(gtq("400.00"));
            assertThat(back.declaration().executor()).isEqualTo(site.rosa().party());
        });
        assertThat(cash.find(site.cooperative(), paid.made().entry()))
                .hasValueSatisfying(gone -> assertThat(gone.cash()).isEqualTo(gtq("-400.00")));
    }

    @Test
    void theSameRemittanceIsPaidAgainOnceAndUndoneAgain() {
        for (int time = 0; time < 3; time++) {
            done(fixture.undo(undoing(site, paid)));
            paid = pay();
            assertRefused(fixture.pay(asked(site, VELOZ, "AB-123456", "400.00")), "remittances.already-paid");
        }
        assertThat(remittances.owed(site.cooperative())).singleElement().satisfies(owed -> {
            assertThat(owed.payouts()).isOne();
            assertThat(owed.total()).isEqualTo(gtq("404.00"));
        });
        assertThat(fixture.drawer(site)).isEqualTo(gtq("500.00"));
    }

    @Test
    void undoingTwiceUndoesOnce() {
        UndoPayout asked = undoing(site, paid);
        EntryId undone = done(fixture.undo(asked));
        assertThat(done(fixture.undo(asked))).isEqualTo(undone);
        assertRefused(fixture.undo(undoing(site, paid)), "remittances.already-undone");
        assertThat(fixture.drawer(site)).isEqualTo(gtq("900.00"));
    }

    @Test
    void ofTwoAtOnceOneUndoes() {
        var one = CompletableFuture.supplyAsync(() -> fixture.undo(undoing(site, paid)));
        var other = CompletableFuture.supplyAsync(() -> fixture.undo(undoing(site, paid)));
        List<Outcome<EntryId>> both = List.of(one.join(), other.join());
        assertThat(both).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(fixture.drawer(site)).isEqualTo(gtq("900.00"));
    }

    @Test
    void whatIsSettledIsNotUndone() {
        done(remittances.settle(settling(site, "404.00", "T-1")));
        assertRefused(fixture.undo(undoing(site, paid)), "remittances.already-settled");
        assertThat(fixture.drawer(site)).isEqualTo(gtq("500.00"));
    }

    @Test
    void whatIsUndoneIsNotSettled() {
        done(fixture.undo(undoing(site, paid)));
        assertRefused(remittances.settle(settling(site, "404.00", "T-1")), "remittances.settlement-off");
        done(fixture.pay(asked(site, VELOZ, "CD123456", "100.00")));
        done(remittances.settle(settling(site, "102.50", "T-1")));
    }

    @Test
    void settledOrUndoneButNeverBothWhenBothAreAskedAtOnce() {
        var undone = CompletableFuture.supplyAsync(() -> fixture.undo(undoing(site, paid)));
        var settled = CompletableFuture.supplyAsync(() -> remittances.settle(settling(site, "404.00", "T-1")));
        assertThat(List.of(undone.join(), settled.join()))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anotherCooperativesPayoutIsNotThere() {
        Site other = fixture.site();
        assertRefused(fixture.undo(undoing(other, paid)), "remittances.unknown-payout");
    }
}
