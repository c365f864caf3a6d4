package coop.milpa.collections.web;

import static coop.milpa.collections.CollectionFixture.AGUA;
import static coop.milpa.collections.CollectionFixture.asked;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.collections.CollectionFixture;
import coop.milpa.collections.CollectionFixture.Site;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
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

/** Bills as people see them: at the window, and on the desks behind it. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class, CollectionFixture.class})
class CollectionPagesTests {

    private static final Viewer CASHIER = new Somebody("counter.serve", "teller.shift", "collections.take");
    private static final Viewer OFFICE =
            new Somebody("collections.read", "collections.hand-over", "collections.files", "collections.agree");

    private final MockMvcTester browser;
    private final CollectionFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Approvals approvals;
    private Site site;

    CollectionPagesTests(
            MockMvcTester browser,
            CollectionFixture fixture,
            TellerFixture tellers,
            BooksFixture books,
            Approvals approvals) {
        this.browser = browser;
        this.fixture = fixture;
        this.tellers = tellers;
        this.books = books;
        this.approvals = approvals;
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
    void theWindowFindsTheAmountOfABillInItsFile() {
        fixture.file(site, "reference,name,amount,due\nA001,Juan Caal,125.50,2026-03-15\n");
        Map<String, String> filled = bill("LUZ", "a-001", "");
        assertThat(text(post(CASHIER, window() + "/check", filled)))
                .contains("Juan Caal", "Q\u00a0127.50", "Q\u00a0125.50", "Q\u00a02.00");
        filled.put("amount", "125.50");
        assertThat(post(CASHIER, window() + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Q\u00a0127.50");
        filled.put("amount", "127.50");
        filled.put("note-10000", "1");
        filled.put("note-2000", "1");
        filled.put("note-500", "1");
        filled.put("note-100", "2");
        filled.put("note-25", "2");
        String slip = redirect(post(CASHIER, window() + "/done", filled));
        assertThat(redirect(post(CASHIER, window() + "/done", filled))).isEqualTo(slip);
        assertThat(text(ask(CASHIER, slip))).contains("Pago de recibo a LUZ", "a-001", "Juan Caal", "Q\u00a0127.50");
        assertThat(post(CASHIER, window() + "/check", bill("LUZ", "A001", "")))
                .hasStatus(422)
                .bodyText()
                .contains("ya se pagó el");
        assertThat(post(CASHIER, window() + "/check", bill("LUZ", "A002", "")))
                .hasStatus(422)
                .bodyText()
                .contains("no está en el archivo de Luz del Valle");
    }

    @Test
    void withoutAFileTheBillSaysItsAmount() {
        Map<String, String> filled = bill("AGUA", "77", "150.00");
        assertThat(text(post(CASHIER, window() + "/check", filled))).contains("Q\u00a0152.00");
        assertThat(post(CASHIER, window() + "/done", filled)).hasStatus3xxRedirection();
        filled.put("collections-amount", "90.00");
        assertThat(post(CASHIER, window() + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("ya se hizo con otros datos");
    }

    @Test
    void whatIsHeldIsListedExportedAndHandedOverAfterItWasLookedAt() {
        done(fixture.collect(asked(site, AGUA, "77", "150.00")));
        String day = "/collections/billers/AGUA/days/" + TestClock.TODAY;
        assertThat(text(get(OFFICE, "/collections"))).contains("AGUA", "Q\u00a0147.50");
        assertThat(text(get(OFFICE, day))).contains("77", "Q\u00a0147.50");
        assertThat(get(OFFICE, day + "?as=csv")).hasStatusOk().bodyText().contains("77", "147.50");
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "biller", "AGUA",
                "through", TestClock.TODAY.toString(),
                "paid", "147.50",
                "reference", "TR-9"));
        assertThat(text(post(OFFICE, "/collections/hand-overs/check", filled)))
                .contains("Agua Municipal", "Q\u00a0147.50", "TR-9");
        assertThat(post(OFFICE, "/collections/hand-overs", filled)).hasStatus3xxRedirection();
        assertThat(post(OFFICE, "/collections/hand-overs", filled)).hasStatus3xxRedirection();
        assertThat(text(get(OFFICE, "/collections"))).contains("No hay nada por entregar");
        assertThat(text(get(OFFICE, "/collections/hand-overs"))).contains("TR-9");
        assertThat(get(OFFICE, "/collections/billers/NADIE/days/" + TestClock.TODAY))
                .hasStatus(404);
    }

    @Test
    void aFileIsLookedAtBeforeItIsTakenOver() {
        MvcTestResult check = sent("LUZ", "reference,name,amount,due\nA001,Juan Caal,125.50,2026-03-15\n");
        Matcher kept = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"").matcher(text(check));
        assertThat(kept.find()).isTrue();
        Map<String, String> filled = Map.of("biller", "LUZ", "kept", kept.group(1));
        assertThat(post(OFFICE, "/collections/bills", filled)).hasStatus3xxRedirection();
        assertThat(text(get(OFFICE, "/collections/billers"))).contains("1 · Q\u00a0125.50");
        assertThat(text(sent("LUZ", "reference,amount\nA001,mucho\n"))).contains("no es un monto");
        assertThat(sent("AGUA", "reference,amount\nA001,1.00\n"))
                .hasStatus(422)
                .bodyText()
                .contains("no trabaja con archivo");
        assertThat(post(OFFICE, "/collections/bills", Map.of("biller", "LUZ", "kept", "nada")))
                .hasStatus(422)
                .bodyText()
                .contains("ya no está");
    }

    @Test
    void aBillIsUndoneByF6OnceSomebodyElseSaidYesAndMayBePaidAgain() {
        fixture.file(site, "reference,name,amount,due\nA001,Juan Caal,125.50,2026-03-15\n");
        String slip = redirect(post(CASHIER, window() + "/done", bill("LUZ", "A001", "")));
        assertThat(text(ask(CASHIER, slip))).contains(slip + "/void", "F6");
        String at = slip.substring(site.address().length()) + "/void";
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "se cobró dos veces");
        assertThat(text(post(CASHIER, at, asked))).contains("Falta que otra persona decida");
        decide();
        assertThat(post(CASHIER, at, asked)).hasRedirectedUrl(slip);
        assertThat(post(CASHIER, at, asked)).hasRedirectedUrl(slip);
        assertThat(text(ask(CASHIER, slip))).contains("Anulado");
        String day = "/collections/billers/LUZ/days/" + TestClock.TODAY;
        assertThat(get(OFFICE, day + "?as=csv")).hasStatusOk().bodyText().doesNotContain("A001");
        assertThat(text(get(OFFICE, "/collections"))).contains("No hay nada por entregar");
        assertThat(post(CASHIER, window() + "/done", bill("LUZ", "A001", ""))).hasStatus3xxRedirection();
        assertThat(get(OFFICE, day + "?as=csv")).hasStatusOk().bodyText().containsOnlyOnce("A001");
    }

    @Test
    void aBillThatWasHandedOverIsRefusedWhenF6IsPressedBeforeAnybodyIsAsked() {
        String slip = redirect(post(CASHIER, window() + "/done", bill("AGUA", "77", "150.00")));
        Map<String, String> handed = Map.of(
                "request", RequestId.next().toString(),
                "biller", "AGUA",
                "through", TestClock.TODAY.toString(),
                "paid", "147.50",
                "reference", "TR-9");
        assertThat(post(OFFICE, "/collections/hand-overs", handed)).hasStatus3xxRedirection();
        assertThat(ask(CASHIER, slip + "/void"))
                .hasStatus(422)
                .bodyText()
                .contains("ya se entregó a AGUA", "avise a contabilidad")
                .doesNotContain("Pedir autorización");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "otro recibo");
        assertThat(post(CASHIER, slip.substring(site.address().length()) + "/void", asked))
                .hasStatus(422)
                .bodyText()
                .contains("ya se entregó a AGUA")
                .doesNotContain("Falta que otra persona decida");
        assertThat(approvals.waiting(site.cooperative(), Optional.empty())).isEmpty();
    }

    @Test
    void termsAreLookedAtBeforeTheyHold() {
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "code", "cole",
                "name", "Colegio Maya",
                "kind", "SCHOOL",
                "byFile", "NO",
                "validFrom", TestClock.TODAY.toString(),
                "fee", "0.00",
                "fixed", "1.00",
                "percent", "0",
                "decidedBy", "contrato 3"));
        assertThat(text(post(OFFICE, "/collections/billers/check", filled))).contains("Colegio Maya", "Colegio");
        assertThat(post(OFFICE, "/collections/billers", filled)).hasStatus3xxRedirection();
        assertThat(text(get(OFFICE, "/collections/billers"))).contains("COLE", "contrato 3");
        assertThat(text(get(CASHIER, window()))).contains("Recibo de Colegio Maya");
        filled.put("kind", "NADA");
        assertThat(post(OFFICE, "/collections/billers/check", filled)).hasStatus(422);
    }

    private MvcTestResult sent(String biller, String file) {
        return browser.post()
                .uri(URI.create(site.address() + "/collections/bills/check"))
                .multipart()
                .file(new MockMultipartFile("file", "b.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("biller", biller)
                .header("Accept-Language", "es")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(Viewer.class.getName(), OFFICE)
                .exchange();
    }

    private static Map<String, String> bill(String biller, String reference, String amount) {
        return new TreeMap<>(Map.of(
                "request",
                RequestId.next().toString(),
                "choice",
                "collections.bill|" + biller,
                "asking",
                "collections.bill|" + biller,
                "collections-reference",
                reference,
                "collections-amount",
                amount));
    }

    private String window() {
        return "/counter/members/" + site.rosa().number();
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
        return tellers.as(
                TellerFixture.CASHIER,
                () -> browser.get()
                        .uri(URI.create(address))
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "es")
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
}
