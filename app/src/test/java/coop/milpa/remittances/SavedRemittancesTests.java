package coop.milpa.remittances;

import static coop.milpa.remittances.RemittanceFixture.VELOZ;
import static coop.milpa.remittances.RemittanceFixture.asked;
import static coop.milpa.remittances.RemittanceFixture.saving;
import static coop.milpa.remittances.RemittanceFixture.undoing;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashRegister;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A member's remittance goes into her savings, all of it or some, by one entry, which is undone as one. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class})
class SavedRemittancesTests {

    private final RemittanceFixture fixture;
    private final Remittances remittances;
    private final SavingsOperations savings;
    private final SavingsBlocks blocks;
    private final CashRegister cash;
    private final Books entries;
    private final BooksFixture books;
    private Site site;
    private String account;

    SavedRemittancesTests(
            RemittanceFixture fixture,
            Remittances remittances,
            SavingsOperations savings,
            SavingsBlocks blocks,
            CashRegister cash,
            Books entries,
            BooksFixture books) {
        this.fixture = fixture;
        this.remittances = remittances;
        this.savings = savings;
        this.blocks = blocks;
        this.cash = cash;
        this.entries = entries;
        this.books = books;
        this.site = fixture.site();
        this.account = fixture.account(site, site.rosa());
    }

    @BeforeEach
    void aMemberWithAnAccount() {
        site = fixture.site();
        account = fixture.account(site, site.rosa());
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(site.place().open());
    }

    private Outcome<Payout> pay(String sent, String saved) {
        return fixture.pay(saving(asked(site, VELOZ, "AB123456", sent), account, saved));
    }

    @Test
    void allOfItIsSavedAndNoCashMoves() {
        Payout paid = done(pay("400.00", ""));
        assertThat(paid.cash()).isEqualTo(gtq("0.00"));
        assertThat(paid.saved()).contains(new Payout.Saved(account, gtq("400.00"), gtq("0.00")));
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("400.00"));
        assertThat(fixture.drawer(site)).isEqualTo(gtq("900.00"));
        assertThat(cash.find(site.cooperative(), paid.made().entry())).isEmpty();
        assertThat(remittances.owed(site.cooperative()))
                .singleElement()
                .satisfies(owed -> assertThat(owed.total()).isEqualTo(gtq("404.00")));
    }

    @Test
    void someOfItIsSavedAndTheRestHandedOutByTheSameEntry() {
        Payout paid = done(pay("400.00", "300.00"));
        assertThat(paid.cash()).isEqualTo(gtq("100.00"));
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("300.00"));
        assertThat(fixture.drawer(site)).isEqualTo(gtq("800.00"));
        assertThat(cash.find(site.cooperative(), paid.made().entry()))
                .hasValueSatisfying(gone -> assertThat(gone.cash()).isEqualTo(gtq("-100.00")));
        assertThat(remittances.unsettled(site.cooperative(), VELOZ.code())).containsExactly(paid);
    }

    @Test
    void theSameRequestIsSavedOnceAndOfAnotherAmountRefused() {
        PayRemittance asked = saving(asked(site, VELOZ, "AB123456", "400.00"), account, "300.00");
        Payout paid = done(fixture.pay(asked));
        assertThat(done(fixture.pay(asked))).isEqualTo(paid);
        assertRefused(fixture.pay(saving(asked, account, "299.00")), "remittances.request-reused");
        assertRefused(fixture.pay(saving(asked, account, "")), "remittances.request-reused");
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("300.00"));
    }

    @Test
    void undoingItUndoesBoth() {
        Payout paid = done(pay("400.00", "300.00"));
        EntryId undone = done(fixture.undo(undoing(site, paid)));
        assertThat(entries.undoing(site.cooperative(), paid.made().entry())).contains(undone);
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("0.00"));
        assertThat(fixture.drawer(site)).isEqualTo(gtq("900.00"));
        assertThat(remittances.owed(site.cooperative())).isEmpty();
        assertThat(cash.find(site.cooperative(), undone))
                .hasValueSatisfying(back -> assertThat(back.cash()).isEqualTo(gtq("100.00")));
        done(pay("400.00", ""));
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("400.00"));
    }

    @Test
    void whatWasTakenOutSinceIsNotUndoneNorAnyPartOfIt() {
        Payout paid = done(pay("400.00", "300.00"));
        var taking = new CashMovement(
                order(), account, gtq("50.00"), CashDeclaration.own(site.rosa().party()));
        done(savings.withdraw(taking));
        assertRefused(fixture.undo(undoing(site, paid)), "ledger.below-floor");
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("250.00"));
        assertThat(fixture.drawer(site)).isEqualTo(gtq("800.00"));
        assertThat(remittances.unsettled(site.cooperative(), VELOZ.code())).containsExactly(paid);
    }

    @Test
    void intoABlockedAccountNothingGoesAndOutOfItNothingIsUndone() {
        Payout paid = done(pay("400.00", "300.00"));
        done(blocks.freeze(new OrderedSavings(order(), account, new CourtOrder("Juzgado 1", "C-1"))));
        assertRefused(fixture.undo(undoing(site, paid)), "savings.blocked-by-order");
        assertRefused(
                fixture.pay(saving(asked(site, VELOZ, "CD123456", "10.00"), account, "")), "savings.blocked-by-order");
        assertThat(fixture.drawer(site)).isEqualTo(gtq("800.00"));
    }

    @Test
    void itGoesIntoAnAccountOfWhomItIsForOnly() {
        String others = fixture.account(site, fixture.member(site.cooperative(), "Juana Caal"));
        PayRemittance asked = asked(site, VELOZ, "AB123456", "400.00");
        assertRefused(fixture.pay(saving(asked, others, "")), "remittances.not-her-account");
        assertRefused(fixture.pay(saving(asked, "nothing", "")), "remittances.not-her-account");
        assertRefused(fixture.pay(saving(asked, "", "10.00")), "remittances.account-needed");
        assertRefused(fixture.pay(saving(asked, account, "400.01")), "remittances.saved-off");
        assertRefused(fixture.pay(saving(asked, account, "0.00")), "remittances.saved-off");
        assertThat(remittances.owed(site.cooperative())).isEmpty();
    }

    @Test
    void purposeIsSaidOfTheCashOnly() {
        assertThat(done(pay("80000.00", "79900.00")).cash()).isEqualTo(gtq("100.00"));
    }

    private SavingsOrder order() {
        return new SavingsOrder(
                site.cooperative(),
                RequestId.next(),
                TellerFixture.CASHIER.id(),
                new SavingsOrder.Place(site.place().branch(), Set.of(site.rosa().party()), Optional.empty()));
    }
}
