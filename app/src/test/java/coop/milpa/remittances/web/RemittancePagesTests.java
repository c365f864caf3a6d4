package coop.milpa.remittances.web;

import static coop.milpa.remittances.RemittanceFixture.CUI;
import static coop.milpa.remittances.RemittanceFixture.VELOZ;
import static coop.milpa.remittances.RemittanceFixture.asked;
import static coop.milpa.remittances.web.RemittanceDesks.CASHIER;
import static coop.milpa.remittances.web.RemittanceDesks.OFFICE;
import static coop.milpa.remittances.web.RemittanceDesks.found;
import static coop.milpa.remittances.web.RemittanceDesks.redirect;
import static coop.milpa.remittances.web.RemittanceDesks.text;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.remittances.RemittanceFixture;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Remittances as people see them: at the window, for somebody who is no member, and on the desks behind it. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class, RemittanceDesks.class})
class RemittancePagesTests {

    private final RemittanceDesks desks;
    private final RemittanceFixture fixture;
    private final BooksFixture books;
    private Site site;

    RemittancePagesTests(RemittanceDesks desks, RemittanceFixture fixture, BooksFixture books) {
        this.desks = desks;
        this.fixture = fixture;
        this.books = books;
        this.site = fixture.site();
    }

    @BeforeEach
    void aPayerAndADrawer() {
        site = fixture.site();
        desks.at(site);
    }

    @AfterEach
    void whatIsOwedStandsInTheBooks() {
        books.assertBooksBalance(site.place().open());
    }

    @Test
    void somebodyWhoIsNoMemberIsFoundByHerDocumentAndOfferedWhatServesEverybody() {
        assertThat(desks.get(CASHIER, "/counter?q=" + CUI)).hasRedirectedUrl(desks.stranger());
        assertThat(text(desks.get(CASHIER, "/counter/others/" + site.stranger().id())))
                .contains("Remesa · Envíos Veloz", "Remesa · Remesas del Norte")
                .doesNotContain("Recibo: paga");
        assertThat(desks.get(CASHIER, "/counter/others/" + PartyId.next())).hasStatus(404);
        assertThat(desks.get(CASHIER, "/counter/others/nadie")).hasStatus(404);
    }

    @Test
    void whoIsNotKnownIsRegisteredOnTheSpotAndServed() {
        assertThat(text(desks.get(CASHIER, "/counter?q=2529784500101"))).contains("/counter/people/new");
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "given", "Mateo",
                "paternal", "Caal",
                "born", "02/03/1980",
                "documentType", "DPI",
                "documentNumber", CUI,
                "municipality", "Cobán"));
        assertThat(desks.post(CASHIER, "/counter/people/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains(CUI);
        filled.put("documentType", "PASAPORTE");
        filled.put("documentNumber", "A1234567");
        assertThat(text(desks.post(CASHIER, "/counter/people/check", filled)))
                .contains("Mateo Caal", "PASAPORTE A1234567");
        String served = redirect(desks.post(CASHIER, "/counter/people", filled));
        assertThat(redirect(desks.post(CASHIER, "/counter/people", filled))).isEqualTo(served);
        assertThat(text(desks.ask(CASHIER, served))).contains("Mateo Caal", "Remesa · ");
    }

    @Test
    void aChoiceThatAsksMoreShowsItsFieldsFirst() {
        String form = text(desks.get(CASHIER, desks.path(desks.stranger())));
        assertThat(form).doesNotContain("remittances-reference");
        Map<String, String> chosen = Map.of("request", found(form), "choice", "remittances.payout|VELOZ");
        String asking = text(desks.post(CASHIER, desks.path(desks.stranger()) + "/check", chosen));
        assertThat(asking).contains("name=\"remittances-reference\"", "Referencia de la remesa", found(form));
        Map<String, String> empty = new TreeMap<>(chosen);
        empty.put("asking", "remittances.payout|VELOZ");
        assertThat(desks.post(CASHIER, desks.path(desks.stranger()) + "/check", empty))
                .hasStatus(422)
                .bodyText()
                .contains("remittances-number-error");
    }

    @Test
    void itIsShownPaidOnceAndTheSlipSaysWhatMayBePrinted() {
        Map<String, String> filled = desks.remittance("100.00", "AB-123456");
        assertThat(text(desks.post(CASHIER, desks.path(desks.stranger()) + "/check", filled)))
                .contains("Ixchel Tzoc", "AB-123456", "Juan, Houston", "Q\u00a0100.00");
        String slip = redirect(desks.post(CASHIER, desks.path(desks.stranger()) + "/done", filled));
        assertThat(redirect(desks.post(CASHIER, desks.path(desks.stranger()) + "/done", filled)))
                .isEqualTo(slip);
        assertThat(text(desks.ask(CASHIER, slip)))
                .contains("Ixchel Tzoc", "Remesa de VELOZ", "AB-123456", "Juan, Houston")
                .doesNotContain(CUI);
        filled.put("remittances-sender", "Pedro, Houston");
        assertThat(desks.post(CASHIER, desks.path(desks.stranger()) + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("ya se hizo con otros datos");
        assertThat(desks.post(CASHIER, desks.path(desks.stranger()) + "/check", desks.remittance("100.00", "AB123456")))
                .hasStatus(422)
                .bodyText()
                .contains("ya se pagó el", "Agencia central");
    }

    @Test
    void whatIsSentInAnotherCurrencyIsWorkedOutAndAnAmountThatIsSaidMustAgree() {
        Map<String, String> filled = desks.remittance("", "USA-7777");
        filled.put("choice", "remittances.payout|NORTE");
        filled.put("asking", "remittances.payout|NORTE");
        filled.put("remittances-sent", "100.00");
        assertThat(text(desks.post(CASHIER, desks.path(desks.stranger()) + "/check", filled)))
                .contains("Q\u00a0765.50");
        filled.put("amount", "765.00");
        assertThat(desks.post(CASHIER, desks.path(desks.stranger()) + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Q\u00a0765.00", "Q\u00a0765.50");
        filled.put("amount", "");
        String slip = redirect(desks.post(CASHIER, desks.path(desks.stranger()) + "/done", filled));
        assertThat(text(desks.ask(CASHIER, slip))).contains("USD 100.00", "Q\u00a0765.50");
    }

    @Test
    void somebodyElseIsRefusedWithoutPapers() {
        String member = "/counter/members/" + site.rosa().number();
        Map<String, String> filled = desks.remittance("100.00", "AB123456");
        assertThat(desks.post(CASHIER, member + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("no es de Rosa Choc");
        filled.put("executor", CUI);
        assertThat(desks.post(CASHIER, member + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Otra persona la cobra solo con un poder");
        filled.put("remittances-papers", "Poder 12, notaria Cano");
        assertThat(desks.post(CASHIER, member + "/done", filled)).hasStatus3xxRedirection();
    }

    @Test
    void fromTheThresholdOnItsPurposeIsAsked() {
        assertThat(desks.post(
                        CASHIER, desks.path(desks.stranger()) + "/check", desks.remittance("77000.00", "AB123456")))
                .hasStatus(422)
                .bodyText()
                .contains("source-error");
    }

    @Test
    void whatIsOwedIsListedAndSettledAfterItWasLookedAt() {
        done(fixture.pay(asked(site, VELOZ, "AB123456", "400.00")));
        assertThat(text(desks.get(OFFICE, "/remittances"))).contains("VELOZ", "Q\u00a0404.00");
        assertThat(text(desks.get(OFFICE, "/remittances/payers/VELOZ/days/" + TestClock.TODAY)))
                .contains("AB123456", "Rosa Choc");
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "payer", "VELOZ",
                "through", TestClock.TODAY.toString(),
                "received", "404.00",
                "reference", "TR-77"));
        assertThat(text(desks.post(OFFICE, "/remittances/settlements/check", filled)))
                .contains("Envíos Veloz", "Q\u00a0404.00", "TR-77");
        assertThat(desks.post(OFFICE, "/remittances/settlements", filled)).hasStatus3xxRedirection();
        assertThat(desks.post(OFFICE, "/remittances/settlements", filled)).hasStatus3xxRedirection();
        assertThat(text(desks.get(OFFICE, "/remittances"))).contains("Ninguna remesadora debe nada");
        assertThat(text(desks.get(OFFICE, "/remittances/settlements"))).contains("TR-77");
        filled.put("received", "1.00");
        filled.put("request", RequestId.next().toString());
        assertThat(desks.post(OFFICE, "/remittances/settlements/check", filled)).hasStatus(422);
    }

    @Test
    void aPayersFileIsComparedAndChangesNothing() {
        for (String reference : List.of("AAAA1", "AAAA2", "AAAA3")) {
            done(fixture.pay(asked(site, VELOZ, reference, "100.00")));
        }
        var sent =
                desks.compared("reference;amount\naaaa-1;100.00\nAAAA2;90.00\nZZZZ9;5.00\nAAAA1;100.00\nYYYY1;mucho\n");
        assertThat(text(sent))
                .containsSubsequence("1 · Q\u00a0100.00", "AAAA2", "Otro monto", "ZZZZ9", "no la pagó")
                .containsSubsequence("dos veces", "no se entiende", "AAAA3", "no está en el archivo");
        assertThat(text(desks.get(OFFICE, "/remittances"))).contains("Q\u00a0307.50");
    }

    @Test
    void termsAreLookedAtBeforeTheyHold() {
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "code", "sur",
                "name", "Giros del Sur",
                "currency", "USD",
                "validFrom", TestClock.TODAY.toString(),
                "open", "YES",
                "fixed", "1.00",
                "percent", "0.25",
                "decidedBy", "contrato 3"));
        assertThat(desks.post(OFFICE, "/remittances/payers/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("tipo de cambio");
        filled.put("exchange", "7.60");
        assertThat(text(desks.post(OFFICE, "/remittances/payers/check", filled)))
                .contains("Giros del Sur", "7.60");
        assertThat(desks.post(OFFICE, "/remittances/payers", filled)).hasStatus3xxRedirection();
        assertThat(text(desks.get(OFFICE, "/remittances/payers"))).contains("SUR", "Giros del Sur", "contrato 3");
        assertThat(text(desks.get(CASHIER, desks.path(desks.stranger())))).contains("Remesa · Giros del Sur");
    }
}
