package coop.milpa.remittances;

import static coop.milpa.remittances.RemittanceFixture.CUI;
import static coop.milpa.remittances.RemittanceFixture.NORTE;
import static coop.milpa.remittances.RemittanceFixture.VELOZ;
import static coop.milpa.remittances.RemittanceFixture.asked;
import static coop.milpa.remittances.RemittanceFixture.settling;
import static coop.milpa.remittances.RemittanceFixture.terms;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Remittances are paid once, to whom they are for, and their payer owes them until it settles. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class})
class RemittancesTests {

    private final RemittanceFixture fixture;
    private final Remittances remittances;
    private final Payers payers;
    private final BooksFixture books;
    private Site site;

    RemittancesTests(RemittanceFixture fixture, Remittances remittances, Payers payers, BooksFixture books) {
        this.fixture = fixture;
        this.remittances = remittances;
        this.payers = payers;
        this.books = books;
        this.site = fixture.site();
    }

    @BeforeEach
    void aPayerAndADrawer() {
        site = fixture.site();
    }

    @AfterEach
    void whatIsOwedStandsInTheBooks() {
        books.assertBooksBalance(site.place().open());
    }

    @Test
    void whatIsPaidIsOwedByThePayerWithItsCommission() {
        Payout paid = done(fixture.pay(asked(site, VELOZ, "ab12 345-6", "400.00")));
        assertThat(paid.reference()).isEqualTo("AB123456");
        assertThat(paid.amount()).isEqualTo(gtq("400.00"));
        assertThat(paid.commission()).isEqualTo(gtq("4.00"));
        assertThat(remittances.owed(site.cooperative()))
                .singleElement()
                .satisfies(owed -> assertThat(owed.total()).isEqualTo(gtq("404.00")));
    }

    @Test
    void whatIsSentInAnotherCurrencyIsPaidByThePayersRate() {
        Payout paid = done(fixture.pay(asked(site, NORTE, "USA-000777", "100.01")));
        assertThat(paid.amount()).isEqualTo(gtq("765.58"));
        assertThat(paid.commission()).isEqualTo(gtq("5.83"));
    }

    @Test
    void theSameRequestIsPaidOnceAndOfOtherContentRefused() {
        PayRemittance asked = asked(site, VELOZ, "AB123456", "100.00");
        Payout paid = done(fixture.pay(asked));
        assertThat(done(fixture.pay(asked))).isEqualTo(paid);
        var other = new PayRemittance(
                asked.where(),
                asked.payer(),
                asked.reference(),
                gtq("50.00"),
                asked.sender(),
                asked.shown(),
                asked.cash());
        assertRefused(fixture.pay(other), "remittances.request-reused");
        assertThat(remittances.paid(
                        site.cooperative(), VELOZ.code(), paid.made().on()))
                .hasSize(1);
    }

    @Test
    void theSameReferenceIsNeverPaidTwiceAndTheRefusalSaysWhenAndWhere() {
        Payout paid = done(fixture.pay(asked(site, VELOZ, "AB123456", "100.00")));
        Outcome<Payout> again = fixture.pay(asked(site, VELOZ, "ab-123456", "100.00"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(RemittanceRefusal.AlreadyPaid.class, why -> {
                                    assertThat(why.on()).isEqualTo(paid.made().on());
                                    assertThat(why.branch()).isNotBlank();
                                }));
        assertThat(done(fixture.pay(asked(site, NORTE, "AB123456", "10.00"))).payer())
                .isEqualTo("NORTE");
    }

    @Test
    void ofTwoAtOnceOneIsPaid() {
        var one = CompletableFuture.supplyAsync(() -> fixture.pay(asked(site, VELOZ, "AB123456", "100.00")));
        var other = CompletableFuture.supplyAsync(() -> fixture.pay(asked(site, VELOZ, "AB123456", "100.00")));
        List<Outcome<Payout>> both = List.of(one.join(), other.join());
        assertThat(both).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    }

    @Test
    void somebodyElseTakesItWithPapersOnlyAndWithADocumentOfHerOwn() {
        PartyId other = site.stranger().id();
        var cash = new CashDeclaration(other, other, site.rosa().party(), "");
        PayRemittance without = asked(site, VELOZ, "AB123456", "100.00", cash, "");
        assertRefused(fixture.pay(without), "remittances.not-her-document");
        assertRefused(fixture.pay(shown(without, CUI, "")), "remittances.papers-needed");
        assertThat(done(fixture.pay(shown(without, "1982 45432 0101", "Poder 12, notaria Cano")))
                        .beneficiary())
                .isEqualTo(site.rosa().party());
    }

    private static PayRemittance shown(PayRemittance asked, String number, String papers) {
        return new PayRemittance(
                new PayRemittance.Where(
                        asked.cooperative(),
                        RequestId.next(),
                        asked.where().actor(),
                        asked.where().branch()),
                asked.payer(),
                asked.reference(),
                asked.sent(),
                asked.sender(),
                new PayRemittance.Shown(new IdentityDocument("DPI", number), papers),
                asked.cash());
    }

    @Test
    void moreThanIsInTheDrawerIsNotPaid() {
        assertThat(fixture.pay(asked(site, VELOZ, "AB123456", "900.01"))).isInstanceOf(Outcome.Refused.class);
        assertThat(remittances.owed(site.cooperative())).isEmpty();
    }

    @Test
    void fromTheThresholdOnItsPurposeIsSaid() {
        assertRefused(fixture.pay(asked(site, VELOZ, "AB123456", "77000.00")), "receipts.source-of-funds-needed");
    }

    @Test
    void aPayerSettlesAllThatItOwedUntilADayOnce() {
        done(fixture.pay(asked(site, VELOZ, "AB123456", "100.00")));
        done(fixture.pay(asked(site, VELOZ, "AB123457", "200.00")));
        assertRefused(remittances.settle(settling(site, "300.00", "T-1")), "remittances.settlement-off");
        SettlePayer asked = settling(site, "305.50", "T-1");
        assertThat(remittances.rehearse(asked)).isInstanceOf(Outcome.Done.class);
        Settlement settled = done(remittances.settle(asked));
        assertThat(done(remittances.settle(asked))).isEqualTo(settled);
        assertThat(remittances.owed(site.cooperative())).isEmpty();
        assertRefused(remittances.settle(settling(site, "305.50", "T-2")), "remittances.settlement-off");
        done(fixture.pay(asked(site, VELOZ, "AB123458", "100.00")));
        assertRefused(remittances.settle(settling(site, "102.50", "T-1")), "remittances.reference-used");
        assertThat(remittances.settlements(site.cooperative())).containsExactly(settled);
    }

    @Test
    void termsAreDatedAndAPayerKeepsItsNameAndCurrency() {
        LocalDate from = TestClock.TODAY.plusDays(1);
        done(payers.agree(site.cooperative(), VELOZ, terms(VELOZ, from, Optional.empty())));
        done(payers.agree(site.cooperative(), VELOZ, terms(VELOZ, from, Optional.empty())));
        assertRefused(
                payers.agree(site.cooperative(), VELOZ, terms(VELOZ, TestClock.TODAY, Optional.of(BigDecimal.TEN))),
                "remittances.rate-off");
        assertRefused(
                payers.agree(site.cooperative(), VELOZ, terms(VELOZ, from.minusDays(2), Optional.empty())),
                "remittances.terms-too-early");
        assertRefused(
                payers.agree(
                        site.cooperative(),
                        new Payer("VELOZ", "Otra", VELOZ.currency()),
                        terms(VELOZ, from.plusDays(9), Optional.empty())),
                "remittances.other-payer");
    }

    @Test
    void anotherCooperativesPayoutsAreNotThere() {
        done(fixture.pay(asked(site, VELOZ, "AB123456", "100.00")));
        Site other = fixture.site();
        assertThat(remittances.owed(other.cooperative())).isEmpty();
        done(fixture.pay(asked(other, VELOZ, "AB123456", "100.00")));
    }
}
