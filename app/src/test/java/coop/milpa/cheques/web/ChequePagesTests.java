package coop.milpa.cheques.web;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cheques.ChequeFixture;
import coop.milpa.cheques.ChequeFixture.Desk;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Cheques on pages: at the window, on their way to the bank, and back. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class, ChequeFixture.class})
class ChequePagesTests {

    private static final Viewer TAKER = new Somebody("cheques.read", "cheques.take");
    private static final Viewer OFFICE =
            new Somebody("cheques.read", "cheques.send", "cheques.return", "cheques.publish");
    private static final Pattern CODE = Pattern.compile("data-code=\"\">([^<]+)<");
    private static final Map<String, String> GIVEN_BACK =
            Map.of("reason", "sin fondos", "charged", "YES", "confirmed", "yes");
    private static final Pattern HAND = Pattern.compile("<option value=\"([^\"]+\\|GTQ\\|[^\"]+)\"");

    private final MockMvcTester browser;
    private final ChequeFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture ledger;
    private final Cooperatives cooperatives;

    ChequePagesTests(
            MockMvcTester browser,
            ChequeFixture fixture,
            TellerFixture tellers,
            BooksFixture ledger,
            Cooperatives cooperatives) {
        this.browser = browser;
        this.fixture = fixture;
        this.tellers = tellers;
        this.ledger = ledger;
        this.cooperatives = cooperatives;
    }

    private String address(Desk desk) {
        return "/c/" + cooperatives.byId(desk.cooperative()).orElseThrow().code() + "/cheques";
    }

    @Test
    void aCashierTakesAChequeAsItIsWritten() {
        Desk desk = fixture.desk();
        assertThat(text(get(CASHIER, TAKER, address(desk) + "/new"))).contains("Banco de prueba");
        Map<String, String> form = form(desk);
        assertThat(text(post(CASHIER, TAKER, address(desk) + "/check", form)))
                .contains(desk.rosa().name(), "250.00", "12345 · 17", "2 días hábiles");
        assertThat(post(CASHIER, TAKER, address(desk), form)).redirectedUrl().isEqualTo(address(desk) + "/1");
        assertThat(text(get(CASHIER, TAKER, address(desk) + "/1"))).contains("En caja", "Comercial La Ceiba");
        Map<String, String> again = new HashMap<>(form);
        again.put("request", RequestId.next().toString());
        again.put("drawerAccount", "12345");
        MvcTestResult refused = post(CASHIER, TAKER, address(desk) + "/check", again);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("ya se recibió el", desk.account());
        assertThat(text(get(CASHIER, TAKER, address(desk) + "?by=mine&state=IN_HAND")))
                .contains("Total GTQ", "250.00");
        assertThat(text(get(CASHIER, TAKER, address(desk) + "?as=csv&sort=-amount")))
                .contains("Comercial La Ceiba");
        assertThat(get(CASHIER, TAKER, address(desk) + "?from=ayer")).hasStatus(HttpStatus.NOT_FOUND);
        ledger.assertBooksBalance(desk.place().open());
    }

    @Test
    void whoeverBroughtItLeavesWithAPaperThatSaysItIsHeld() {
        Desk desk = fixture.desk();
        assertThat(text(get(CASHIER, TAKER, address(desk) + "/new"))).contains("data-key=\"F9\"");
        post(CASHIER, TAKER, address(desk), form(desk));
        MvcTestResult paper = get(CASHIER, TAKER, address(desk) + "/1.pdf?size=a5");
        assertThat(paper).hasContentType(MediaType.APPLICATION_PDF);
        assertThat(Pdf.read(paper.getResponse().getContentAsByteArray(), "es").text())
                .contains("250.00", desk.rosa().name(), "salvo buen cobro", "VISTA PREVIA")
                .doesNotContain("F8", "Código");
        assertThat(printed(desk)).contains("salvo buen cobro").doesNotContain("VISTA PREVIA", "COPIA");
        assertThat(printed(desk)).contains("COPIA 1");
        String code = code(text(get(CASHIER, TAKER, address(desk) + "/1")));
        assertThat(text(get(CASHIER, TAKER, check(desk, code)))).contains("recibo de un cheque", "250.00");
        assertThat(get(CASHIER, TAKER, address(desk) + "/2.pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePaperOfAChequeThatCameBackSaysNoLongerThatItIsHeldAndNoLongerStands() {
        Desk desk = fixture.desk();
        fixture.taken(desk, "17", "250.00");
        printed(desk);
        String code = code(text(get(CASHIER, TAKER, address(desk) + "/1")));
        assertThat(post(SUPERVISOR, OFFICE, address(desk) + "/1/return", GIVEN_BACK))
                .hasStatus(HttpStatus.FOUND);
        assertThat(text(get(CASHIER, TAKER, check(desk, code)))).contains("alert-warning");
        assertThat(printed(desk)).doesNotContain("salvo buen cobro").contains("COPIA 1");
    }

    private String printed(Desk desk) {
        MvcTestResult paper = post(CASHIER, TAKER, address(desk) + "/1/prints", Map.of("size", "roll"));
        return Pdf.read(paper.getResponse().getContentAsByteArray(), "es").text();
    }

    private static String code(String page) {
        Matcher code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1).replaceAll("\\W", "");
    }

    private String check(Desk desk, String code) {
        return "/papers/" + cooperatives.byId(desk.cooperative()).orElseThrow().code() + "/" + code;
    }

    @Test
    void whatIsWrongOnAFormIsSaidAtOnce() {
        Desk desk = fixture.desk();
        MvcTestResult answer =
                post(CASHIER, TAKER, address(desk) + "/check", Map.of("account", "no", "cheque", "A-1", "amount", "x"));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer))
                .contains("id=\"account-error\"", "id=\"cheque-error\"", "id=\"drawer-error\"", "id=\"amount-error\"");
    }

    @Test
    void theOfficeSendsThemNotesThatTheyWerePaidAndTakesOneBack() {
        Desk desk = fixture.desk();
        fixture.taken(desk, "17", "250.00");
        fixture.taken(desk, "18", "50.00");
        ListFiles batches = files(address(desk) + "/batches");
        assertThat(batches.part("hands")
                        .assertWhole("agencia", "total")
                        .assertAddsUp()
                        .column("Total"))
                .containsExactly("300.00");
        assertThat(batches.rows()).isEmpty();
        Matcher hand = HAND.matcher(text(get(SUPERVISOR, OFFICE, address(desk) + "/send")));
        assertThat(hand.find()).isTrue();
        Map<String, String> sending = new HashMap<>(Map.of(
                "request", RequestId.next().toString(), "hand", hand.group(1), "depositedAt", "Banco, cuenta 1"));
        assertThat(text(post(SUPERVISOR, OFFICE, address(desk) + "/send", sending)))
                .contains("300.00", "name=\"confirmed\"");
        sending.put("confirmed", "yes");
        assertThat(post(SUPERVISOR, OFFICE, address(desk) + "/send", sending))
                .redirectedUrl()
                .isEqualTo(address(desk) + "/batches/1");
        String slip = address(desk) + "/batches/1";
        assertThat(batches.assertWhole("número", "banco", "cheques")
                        .assertAddsUp()
                        .column("Cheques"))
                .containsExactly("2");
        assertThat(files(address(desk) + "/batches?to=2026-03-01").rows()).isEmpty();
        assertThat(files(address(fixture.desk()) + "/batches").rows()).isEmpty();
        assertThat(text(get(SUPERVISOR, OFFICE, slip))).contains("Boleta 1", "300.00", "04/03/2026");
        assertThat(text(get(SUPERVISOR, OFFICE, slip + "?as=csv"))).contains("250");
        assertThat(text(post(SUPERVISOR, OFFICE, slip + "/paid", Map.of()))).contains("name=\"confirmed\"");
        assertThat(post(SUPERVISOR, OFFICE, slip + "/paid", Map.of("confirmed", "yes")))
                .hasStatus(HttpStatus.FOUND);
        fixture.withdraw(desk, "345.00");
        String back = address(desk) + "/1/return";
        assertThat(text(get(SUPERVISOR, OFFICE, back))).contains("250.00");
        assertThat(text(post(SUPERVISOR, OFFICE, back, Map.of("reason", "sin fondos", "charged", "YES"))))
                .contains("270.00", "deuda");
        assertThat(post(SUPERVISOR, OFFICE, back, GIVEN_BACK)).hasStatus(HttpStatus.FOUND);
        assertThat(text(get(SUPERVISOR, OFFICE, address(desk) + "/1"))).contains("Devuelto", "sin fondos", "270.00");
        assertThat(get(SUPERVISOR, OFFICE, address(desk) + "/99")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(SUPERVISOR, OFFICE, address(desk) + "/batches/99")).hasStatus(HttpStatus.NOT_FOUND);
        ledger.assertBooksBalance(desk.place().open());
    }

    private ListFiles files(String page) {
        return ListFiles.of(path -> get(SUPERVISOR, OFFICE, path), page);
    }

    @Test
    void aManagerPublishesABank() {
        Desk desk = fixture.desk();
        String banks = address(desk) + "/banks";
        Map<String, String> form = new HashMap<>(Map.of(
                "bankCode", "gyt",
                "bankName", "Banco del Valle",
                "clearingDays", "3",
                "charge", "100",
                "validFrom", "02/03/2026",
                "decidedBy", "acta 3",
                "status", "UNCONFIRMED"));
        assertThat(text(get(SUPERVISOR, OFFICE, banks + "/new"))).contains("02/03/2026");
        assertThat(text(post(SUPERVISOR, OFFICE, banks + "/new", form))).contains("3 días hábiles", "100.00");
        form.put("confirmed", "yes");
        assertThat(post(SUPERVISOR, OFFICE, banks + "/new", form)).hasStatus(HttpStatus.FOUND);
        assertThat(text(get(SUPERVISOR, OFFICE, banks))).contains("GYT", "Banco del Valle", "acta 3");
        assertThat(files(banks + "?sort=-days")
                        .assertWhole("banco", "nombre del banco")
                        .column("Banco"))
                .contains("GYT");
        form.put("clearingDays", "99");
        form.put("bankCode", "no code");
        assertThat(text(post(SUPERVISOR, OFFICE, banks + "/new", form)))
                .contains("id=\"clearingDays-error\"", "id=\"bankCode-error\"");
    }

    private static Map<String, String> form(Desk desk) {
        return Map.of(
                "request", RequestId.next().toString(),
                "account", desk.account(),
                "bank", ChequeFixture.BANK,
                "drawerAccount", "00-12345",
                "cheque", "0017",
                "drawer", "Comercial La Ceiba",
                "dated", "01/03/2026",
                "amount", "250");
    }

    private MvcTestResult get(Actor actor, Viewer viewer, String path) {
        return tellers.as(
                actor,
                () -> browser.get()
                        .uri(path)
                        .accept(MediaType.ALL)
                        .header("Accept-Language", "es")
                        .requestAttr(Viewer.class.getName(), viewer)
                        .exchange());
    }

    private MvcTestResult post(Actor actor, Viewer viewer, String path, Map<String, String> fields) {
        return tellers.as(actor, () -> {
            var request = browser.post()
                    .uri(path)
                    .accept(MediaType.TEXT_HTML)
                    .header("Accept-Language", "es")
                    .requestAttr(Viewer.class.getName(), viewer);
            fields.forEach((field, text) -> request.param(field, text));
            return request.exchange();
        });
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
