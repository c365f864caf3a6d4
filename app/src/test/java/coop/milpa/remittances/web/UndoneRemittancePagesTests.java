package coop.milpa.remittances.web;

import static coop.milpa.remittances.RemittanceFixture.settling;
import static coop.milpa.remittances.web.RemittanceDesks.CASHIER;
import static coop.milpa.remittances.web.RemittanceDesks.OFFICE;
import static coop.milpa.remittances.web.RemittanceDesks.redirect;
import static coop.milpa.remittances.web.RemittanceDesks.text;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.remittances.RemittanceFixture;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.remittances.Remittances;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Remittances that are undone at the window, and those that go into savings there. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class, RemittanceDesks.class})
class UndoneRemittancePagesTests {

    private final RemittanceDesks desks;
    private final RemittanceFixture fixture;
    private final BooksFixture books;
    private final Remittances remittances;
    private Site site;

    UndoneRemittancePagesTests(
            RemittanceDesks desks, RemittanceFixture fixture, BooksFixture books, Remittances remittances) {
        this.desks = desks;
        this.fixture = fixture;
        this.books = books;
        this.remittances = remittances;
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
    void aPayoutIsUndoneByF6OnceSomebodyElseSaidYesAndThePayersFileSaysSo() {
        String slip = redirect(
                desks.post(CASHIER, desks.path(desks.stranger()) + "/done", desks.remittance("100.00", "AB-123456")));
        assertThat(text(desks.ask(CASHIER, slip))).contains(slip + "/void", "F6");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "era otra remesa");
        String at = desks.path(slip) + "/void";
        assertThat(text(desks.post(CASHIER, at, asked))).contains("Falta que otra persona decida");
        desks.decide();
        assertThat(desks.post(CASHIER, at, asked)).hasRedirectedUrl(slip);
        assertThat(desks.post(CASHIER, at, asked)).hasRedirectedUrl(slip);
        assertThat(text(desks.ask(CASHIER, slip))).contains("Anulado").doesNotContain(slip + "/void");
        assertThat(text(desks.get(OFFICE, "/remittances"))).contains("Ninguna remesadora debe nada");
        assertThat(text(desks.compared("reference;amount\nAB123456;100.00\n")))
                .contains("la pagó por error y la anuló");
        assertThat(desks.post(CASHIER, desks.path(desks.stranger()) + "/done", desks.remittance("100.00", "AB-123456")))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsSettledIsRefusedWhenF6IsPressedBeforeAnybodyIsAsked() {
        String slip = redirect(
                desks.post(CASHIER, desks.path(desks.stranger()) + "/done", desks.remittance("100.00", "AB-123456")));
        done(remittances.settle(settling(site, "102.50", "T-1")));
        assertThat(desks.ask(CASHIER, slip + "/void"))
                .hasStatus(422)
                .bodyText()
                .contains("ya la liquidó VELOZ", "pida a contabilidad")
                .doesNotContain("Pedir autorización");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "era otra remesa");
        assertThat(desks.post(CASHIER, desks.path(slip) + "/void", asked))
                .hasStatus(422)
                .bodyText()
                .contains("ya la liquidó VELOZ", "pida a contabilidad")
                .doesNotContain("Falta que otra persona decida");
        assertThat(desks.waiting()).isEmpty();
    }

    @Test
    void whatIsSettledWhileSomebodyDecidesIsNotUndoneEither() {
        String slip = redirect(
                desks.post(CASHIER, desks.path(desks.stranger()) + "/done", desks.remittance("100.00", "AB-123456")));
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "era otra remesa");
        assertThat(text(desks.post(CASHIER, desks.path(slip) + "/void", asked)))
                .contains("Falta que otra persona decida");
        done(remittances.settle(settling(site, "102.50", "T-1")));
        desks.decide();
        assertThat(desks.post(CASHIER, desks.path(slip) + "/void", asked))
                .hasStatus(422)
                .bodyText()
                .contains("ya la liquidó VELOZ", "pida a contabilidad");
    }

    @Test
    void aMemberMaySaveOfItAndTheSlipSaysHowMuchWentWhere() {
        String window = "/counter/members/" + site.rosa().number();
        Map<String, String> filled = desks.remittance("400.00", "AB-123456");
        filled.put("remittances-number", "D" + site.rosa().number());
        Map<String, String> chosen = Map.of("request", filled.get("request"), "choice", filled.get("choice"));
        assertThat(text(desks.post(CASHIER, window + "/check", chosen))).doesNotContain("remittances-account");
        String account = fixture.account(site, site.rosa());
        assertThat(text(desks.post(CASHIER, window + "/check", chosen)))
                .contains("Cuenta de ahorro a la que entra", "<option value=\"" + account + "\">");
        filled.put("remittances-account", account);
        filled.put("remittances-saved", "500.00");
        assertThat(desks.post(CASHIER, window + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("remittances-saved-error", "no puede entrar Q\u00a0500.00");
        filled.put("remittances-saved", "300.00");
        assertThat(text(desks.post(CASHIER, window + "/check", filled)))
                .contains(account, "En efectivo", "Q\u00a0100.00");
        String slip = redirect(desks.post(CASHIER, window + "/done", filled));
        assertThat(redirect(desks.post(CASHIER, window + "/done", filled))).isEqualTo(slip);
        assertThat(text(desks.ask(CASHIER, slip)))
                .containsSubsequence(account, "Q\u00a0100.00", "Q\u00a0400.00", "Q\u00a0300.00");
        assertThat(text(desks.in("en", CASHIER, slip))).contains("Into savings", "In cash");
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("300.00"));
    }

    @Test
    void allOfItMayBeSavedWithoutAnyCash() {
        String account = fixture.account(site, site.rosa());
        Map<String, String> filled = desks.remittance("400.00", "AB-123456");
        filled.put("remittances-number", "D" + site.rosa().number());
        filled.put("remittances-account", account);
        String slip =
                redirect(desks.post(CASHIER, "/counter/members/" + site.rosa().number() + "/done", filled));
        assertThat(text(desks.ask(CASHIER, slip))).contains("A la cuenta de ahorro", "Q\u00a0400.00", "Q\u00a00.00");
        assertThat(fixture.drawer(site)).isEqualTo(gtq("900.00"));
    }
}
