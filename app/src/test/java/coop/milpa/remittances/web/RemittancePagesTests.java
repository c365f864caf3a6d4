package coop.milpa.remittances.web;

import static coop.milpa.remittances.RemittanceFixture.CUI;
import static coop.milpa.remittances.RemittanceFixture.VELOZ;
import static coop.milpa.remittances.RemittanceFixture.asked;
import static coop.milpa.remittances.RemittanceFixture.settling;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.remittances.RemittanceFixture;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.remittances.Remittances;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Remittances as people see them: at the window, for somebody who is no member, and on the desks behind it. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class, RemittanceFixture.class})
class RemittancePagesTests {

    private static final Viewer CASHIER =
            new Somebody("counter.serve", "teller.shift", "remittances.pay", "savings.deposit", "receipts.take");
    private static final Viewer OFFICE = new Somebody("remittances.read", "remittances.settle", "remittances.agree");
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final RemittanceFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Approvals approvals;
    private final Remittances remittances;
    private Site site;

    RemittancePagesTests(
            MockMvcTester browser,
            RemittanceFixture fixture,
            TellerFixture tellers,
            BooksFixture books,
            Approvals approvals,
            Remittances remittances) {
        this.browser = browser;
        this.fixture = fixture;
        this.tellers = tellers;
        this.books = books;
        this.approvals = approvals;
        this.remittances = remittances;
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
    void somebodyWhoIsNoMemberIsFoundByHerDocumentAndOfferedWhatServesEverybody() {
        assertThat(get(CASHIER, "/counter?q=" + CUI)).hasRedirectedUrl(stranger());
        assertThat(text(get(CASHIER, "/counter/others/" + site.stranger().id())))
                .contains("Remesa · Envíos Veloz", "Remesa · Remesas del Norte")
                .doesNotContain("Recibo: paga");
        assertThat(get(CASHIER, "/counter/others/" + PartyId.next())).hasStatus(404);
        assertThat(get(CASHIER, "/counter/others/nadie")).hasStatus(404);
    }

    @Test
    void whoIsNotKnownIsRegisteredOnTheSpotAndServed() {
        assertThat(text(get(CASHIER, "/counter?q=2529784500101"))).contains("/counter/people/new");
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "given", "Mateo",
                "paternal", "Caal",
                "born", "02/03/1980",
                "documentType", "DPI",
                "documentNumber", CUI,
                "municipality", "Cobán"));
        assertThat(post(CASHIER, "/counter/people/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains(CUI);
        filled.put("documentType", "PASAPORTE");
        filled.put("documentNumber", "A1234567");
        assertThat(text(post(CASHIER, "/counter/people/check", filled))).contains("Mateo Caal", "PASAPORTE A1234567");
        String served = redirect(post(CASHIER, "/counter/people", filled));
        assertThat(redirect(post(CASHIER, "/counter/people", filled))).isEqualTo(served);
        assertThat(text(ask(CASHIER, served))).contains("Mateo Caal", "Remesa · ");
    }

    @Test
    void aChoiceThatAsksMoreShowsItsFieldsFirst() {
        String form = text(get(CASHIER, path(stranger())));
        assertThat(form).doesNotContain("remittances-reference");
        Map<String, String> chosen = Map.of("request", found(form), "choice", "remittances.payout|VELOZ");
        String asking = text(post(CASHIER, path(stranger()) + "/check", chosen));
        assertThat(asking).contains("name=\"remittances-reference\"", "Referencia de la remesa", found(form));
        Map<String, String> empty = new TreeMap<>(chosen);
        empty.put("asking", "remittances.payout|VELOZ");
        assertThat(post(CASHIER, path(stranger()) + "/check", empty))
                .hasStatus(422)
                .bodyText()
                .contains("remittances-number-error");
    }

    @Test
    void itIsShownPaidOnceAndTheSlipSaysWhatMayBePrinted() {
        Map<String, String> filled = remittance("100.00", "AB-123456");
        assertThat(text(post(CASHIER, path(stranger()) + "/check", filled)))
                .contains("Ixchel Tzoc", "AB-123456", "Juan, Houston", "Q\u00a0100.00");
        String slip = redirect(post(CASHIER, path(stranger()) + "/done", filled));
        assertThat(redirect(post(CASHIER, path(stranger()) + "/done", filled))).isEqualTo(slip);
        assertThat(text(ask(CASHIER, slip)))
                .contains("Ixchel Tzoc", "Remesa de VELOZ", "AB-123456", "Juan, Houston")
                .doesNotContain(CUI);
        filled.put("remittances-sender", "Pedro, Houston");
        assertThat(post(CASHIER, path(stranger()) + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("ya se hizo con otros datos");
        assertThat(post(CASHIER, path(stranger()) + "/check", remittance("100.00", "AB123456")))
                .hasStatus(422)
                .bodyText()
                .contains("ya se pagó el", "Agencia central");
    }

    @Test
    void whatIsSentInAnotherCurrencyIsWorkedOutAndAnAmountThatIsSaidMustAgree() {
        Map<String, String> filled = remittance("", "USA-7777");
        filled.put("choice", "remittances.payout|NORTE");
        filled.put("asking", "remittances.payout|NORTE");
        filled.put("remittances-sent", "100.00");
        assertThat(text(post(CASHIER, path(stranger()) + "/check", filled))).contains("Q\u00a0765.50");
        filled.put("amount", "765.00");
        assertThat(post(CASHIER, path(stranger()) + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Q\u00a0765.00", "Q\u00a0765.50");
        filled.put("amount", "");
        String slip = redirect(post(CASHIER, path(stranger()) + "/done", filled));
        assertThat(text(ask(CASHIER, slip))).contains("USD 100.00", "Q\u00a0765.50");
    }

    @Test
    void somebodyElseIsRefusedWithoutPapers() {
        String member = "/counter/members/" + site.rosa().number();
        Map<String, String> filled = remittance("100.00", "AB123456");
        assertThat(post(CASHIER, member + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("no es de Rosa Choc");
        filled.put("executor", CUI);
        assertThat(post(CASHIER, member + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Otra persona la cobra solo con un poder");
        filled.put("remittances-papers", "Poder 12, notaria Cano");
        assertThat(post(CASHIER, member + "/done", filled)).hasStatus3xxRedirection();
    }

    @Test
    void fromTheThresholdOnItsPurposeIsAsked() {
        assertThat(post(CASHIER, path(stranger()) + "/check", remittance("77000.00", "AB123456")))
                .hasStatus(422)
                .bodyText()
                .contains("source-error");
    }

    @Test
    void whatIsOwedIsListedAndSettledAfterItWasLookedAt() {
        done(fixture.pay(asked(site, VELOZ, "AB123456", "400.00")));
        assertThat(text(get(OFFICE, "/remittances"))).contains("VELOZ", "Q\u00a0404.00");
        assertThat(text(get(OFFICE, "/remittances/payers/VELOZ/days/" + TestClock.TODAY)))
                .contains("AB123456", "Rosa Choc");
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "payer", "VELOZ",
                "through", TestClock.TODAY.toString(),
                "received", "404.00",
                "reference", "TR-77"));
        assertThat(text(post(OFFICE, "/remittances/settlements/check", filled)))
                .contains("Envíos Veloz", "Q\u00a0404.00", "TR-77");
        assertThat(post(OFFICE, "/remittances/settlements", filled)).hasStatus3xxRedirection();
        assertThat(post(OFFICE, "/remittances/settlements", filled)).hasStatus3xxRedirection();
        assertThat(text(get(OFFICE, "/remittances"))).contains("Ninguna remesadora debe nada");
        assertThat(text(get(OFFICE, "/remittances/settlements"))).contains("TR-77");
        filled.put("received", "1.00");
        filled.put("request", RequestId.next().toString());
        assertThat(post(OFFICE, "/remittances/settlements/check", filled)).hasStatus(422);
    }

    @Test
    void aPayersFileIsComparedAndChangesNothing() {
        for (String reference : List.of("AAAA1", "AAAA2", "AAAA3")) {
            done(fixture.pay(asked(site, VELOZ, reference, "100.00")));
        }
        var sent = compared("reference;amount\naaaa-1;100.00\nAAAA2;90.00\nZZZZ9;5.00\nAAAA1;100.00\nYYYY1;mucho\n");
        assertThat(text(sent))
                .containsSubsequence("1 · Q\u00a0100.00", "AAAA2", "Otro monto", "ZZZZ9", "no la pagó")
                .containsSubsequence("dos veces", "no se entiende", "AAAA3", "no está en el archivo");
        assertThat(text(get(OFFICE, "/remittances"))).contains("Q\u00a0307.50");
    }

    @Test
    void aPayoutIsUndoneByF6OnceSomebodyElseSaidYesAndThePayersFileSaysSo() {
        String slip = redirect(post(CASHIER, path(stranger()) + "/done", remittance("100.00", "AB-123456")));
        assertThat(text(ask(CASHIER, slip))).contains(slip + "/void", "F6");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "era otra remesa");
        String at = path(slip) + "/void";
        assertThat(text(post(CASHIER, at, asked))).contains("Falta que otra persona decida");
        decide();
        assertThat(post(CASHIER, at, asked)).hasRedirectedUrl(slip);
        assertThat(post(CASHIER, at, asked)).hasRedirectedUrl(slip);
        assertThat(text(ask(CASHIER, slip))).contains("Anulado").doesNotContain(slip + "/void");
        assertThat(text(get(OFFICE, "/remittances"))).contains("Ninguna remesadora debe nada");
        assertThat(text(compared("reference;amount\nAB123456;100.00\n"))).contains("la pagó por error y la anuló");
        assertThat(post(CASHIER, path(stranger()) + "/done", remittance("100.00", "AB-123456")))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsSettledIsNotUndoneAndTheWindowSaysWhatNext() {
        String slip = redirect(post(CASHIER, path(stranger()) + "/done", remittance("100.00", "AB-123456")));
        done(remittances.settle(settling(site, "102.50", "T-1")));
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "era otra remesa");
        assertThat(text(post(CASHIER, path(slip) + "/void", asked))).contains("Falta que otra persona decida");
        decide();
        assertThat(post(CASHIER, path(slip) + "/void", asked))
                .hasStatus(422)
                .bodyText()
                .contains("ya la liquidó VELOZ", "pida a contabilidad");
    }

    @Test
    void aMemberMaySaveOfItAndTheSlipSaysHowMuchWentWhere() {
        String window = "/counter/members/" + site.rosa().number();
        Map<String, String> filled = remittance("400.00", "AB-123456");
        filled.put("remittances-number", "D" + site.rosa().number());
        Map<String, String> chosen = Map.of("request", filled.get("request"), "choice", filled.get("choice"));
        assertThat(text(post(CASHIER, window + "/check", chosen))).doesNotContain("remittances-account");
        String account = fixture.account(site, site.rosa());
        assertThat(text(post(CASHIER, window + "/check", chosen)))
                .contains("Cuenta de ahorro a la que entra", "<option value=\"" + account + "\">");
        filled.put("remittances-account", account);
        filled.put("remittances-saved", "500.00");
        assertThat(post(CASHIER, window + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("remittances-saved-error", "no puede entrar Q\u00a0500.00");
        filled.put("remittances-saved", "300.00");
        assertThat(text(post(CASHIER, window + "/check", filled))).contains(account, "En efectivo", "Q\u00a0100.00");
        String slip = redirect(post(CASHIER, window + "/done", filled));
        assertThat(redirect(post(CASHIER, window + "/done", filled))).isEqualTo(slip);
        assertThat(text(ask(CASHIER, slip)))
                .containsSubsequence(account, "Q\u00a0100.00", "Q\u00a0400.00", "Q\u00a0300.00");
        assertThat(text(in("en", CASHIER, slip))).contains("Into savings", "In cash");
        assertThat(fixture.saved(site, account)).isEqualTo(gtq("300.00"));
    }

    @Test
    void allOfItMayBeSavedWithoutAnyCash() {
        String account = fixture.account(site, site.rosa());
        Map<String, String> filled = remittance("400.00", "AB-123456");
        filled.put("remittances-number", "D" + site.rosa().number());
        filled.put("remittances-account", account);
        String slip = redirect(post(CASHIER, "/counter/members/" + site.rosa().number() + "/done", filled));
        assertThat(text(ask(CASHIER, slip))).contains("A la cuenta de ahorro", "Q\u00a0400.00", "Q\u00a00.00");
        assertThat(fixture.drawer(site)).isEqualTo(gtq("900.00"));
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
        assertThat(post(OFFICE, "/remittances/payers/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("tipo de cambio");
        filled.put("exchange", "7.60");
        assertThat(text(post(OFFICE, "/remittances/payers/check", filled))).contains("Giros del Sur", "7.60");
        assertThat(post(OFFICE, "/remittances/payers", filled)).hasStatus3xxRedirection();
        assertThat(text(get(OFFICE, "/remittances/payers"))).contains("SUR", "Giros del Sur", "contrato 3");
        assertThat(text(get(CASHIER, path(stranger())))).contains("Remesa · Giros del Sur");
    }

    private MvcTestResult compared(String file) {
        return browser.post()
                .uri(URI.create(site.address() + "/remittances/reconciliation"))
                .multipart()
                .file(new MockMultipartFile("file", "v.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("payer", "VELOZ")
                .header("Accept-Language", "es")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(Viewer.class.getName(), OFFICE)
                .exchange();
    }

    private Map<String, String> remittance(String sent, String reference) {
        return new TreeMap<>(Map.of(
                "request",
                RequestId.next().toString(),
                "choice",
                "remittances.payout|VELOZ",
                "asking",
                "remittances.payout|VELOZ",
                "remittances-sent",
                sent,
                "remittances-reference",
                reference,
                "remittances-sender",
                "Juan, Houston",
                "remittances-type",
                "dpi",
                "remittances-number",
                CUI));
    }

    private String stranger() {
        return site.address() + "/counter/others/" + site.stranger().id();
    }

    private String path(String address) {
        return address.substring(site.address().length());
    }

    private void decide() {
        List<Approval> waiting = approvals.waiting(site.cooperative(), Optional.empty());
        var command = new DecideApproval(site.cooperative(), waiting.getFirst().id(), true, "");
        done(tellers.as(TellerFixture.SUPERVISOR, () -> approvals.decide(command)));
    }

    private MvcTestResult get(Viewer who, String path) {
        return ask(who, site.address() + path);
    }

    private MvcTestResult ask(Viewer who, String address) {
        return in("es", who, address);
    }

    private MvcTestResult in(String language, Viewer who, String address) {
        return tellers.as(
                TellerFixture.CASHIER,
                () -> browser.get()
                        .uri(URI.create(address))
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", language)
                        .requestAttr(Viewer.class.getName(), who)
                        .exchange());
    }

    private MvcTestResult post(Viewer who, String path, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(site.address() + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), who);
        filled.forEach((field, text) -> request.param(field, text));
        return tellers.as(TellerFixture.CASHIER, request::exchange);
    }

    private static String text(MvcTestResult answer) {
        return assertThat(answer).hasStatusOk().bodyText().actual();
    }

    private static String redirect(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static String found(String form) {
        Matcher matcher = REQUEST.matcher(form);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
