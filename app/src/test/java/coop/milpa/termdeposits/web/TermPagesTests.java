package coop.milpa.termdeposits.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people see of term deposits, on pages and on paper. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TermFixture.class})
class TermPagesTests {

    private final TermFixture window;
    private final MockMvcTester browser;

    TermPagesTests(TermFixture window, MockMvcTester browser) {
        this.window = window;
        this.browser = browser;
    }

    @BeforeEach
    void aMemberWithADeposit() {
        window.begin();
        window.deposit();
    }

    @AfterEach
    void booksBalance() {
        window.assertBooksBalance();
    }

    @Test
    void theListHasEveryDepositAndItsTotals() {
        window.deposit();
        String page = window.page("es", "/term-deposits");
        assertThat(page)
                .contains("Rosa Choc", "Q 1,000.00", "Q 2,000.00", "Vencimientos", "08/2026", "10/08/2026")
                .containsSubsequence("Tasa anual (%)", ">8<");
        assertThat(page).contains("Interés por pagar al vencer").doesNotContain("Interés del plazo");
        assertThat(window.page("en", "/term-deposits"))
                .contains("Open deposits", "10 Aug 2026", "Interest unpaid at maturity")
                .doesNotContain("Interest of the term");
    }

    @Test
    void ownersAreLinksForWhoeverMayReadMembers() {
        String link = "href=\"" + window.address() + "/members/" + window.rosa().number() + "\"";
        assertThat(window.page("es", "/term-deposits")).contains(link);
        assertThat(window.page(new Somebody("termdeposits.read"), "/term-deposits"))
                .contains("Rosa Choc")
                .doesNotContain(link);
    }

    @Test
    void whatMaturesIsPutTogetherByWeekToo() {
        assertThat(window.page("es", "/term-deposits?by=week")).contains("Semana desde el", "10/08/2026");
        ListFiles planned = files("/term-deposits?by=week")
                .part("planned")
                .assertWhole("semana desde el")
                .assertAddsUp();
        assertThat(planned.column("Semana desde el")).containsExactly("2026-08-10");
        assertThat(planned.column("Moneda")).containsExactly("GTQ");
        assertThat(window.page("en", "/term-deposits")).contains("Month", "Show by week");
    }

    @Test
    void ownersAreListedWhoseDepositEndsWithinTheDaysThatAreSet() {
        assertThat(window.page("es", "/term-deposits/to-tell")).contains("Ningún depósito vence hasta el 17/02/2026");
        assertThat(window.waits()).isEmpty();
        window.tellBefore(181);
        assertThat(window.page("es", "/term-deposits/to-tell"))
                .contains(
                        "Rosa Choc",
                        window.rosa().number(),
                        "5555-0001",
                        "10/08/2026",
                        "Q 1,000.00",
                        "Renovar el capital y pagar los intereses");
        assertThat(window.page("en", "/term-deposits/to-tell")).contains("To be told", "10 Aug 2026", "Telephone");
        assertThat(window.page("es", "/term-deposits/to-tell?as=csv")).contains("2026-08-10", "Rosa Choc", "1000.00");
        assertThat(window.ask("es", "/term-deposits/to-tell?as=xlsx")).hasStatusOk();
        assertThat(window.pdf("es", "/term-deposits/to-tell?as=pdf").text()).contains("Rosa Choc");
        assertThat(window.waits()).contains(Message.of("termdeposits.to-tell.waiting", 1L));
        assertThat(window.page("es", "/term-deposits")).contains("cuyo depósito vence pronto: 1");
    }

    @Test
    void theCertificateSaysOnPaperWhatThePageSays() {
        window.decide("gt-micoope");
        String page = window.page("es", "/term-deposits/1/certificate");
        Pdf paper = window.pdf("es", "/term-deposits/1/certificate.pdf");
        for (String said : List.of(
                "Rosa Choc",
                "mil quetzales con 00/100",
                "6 meses: del 10/02/2026 al 10/08/2026",
                "efectiva (TEA)",
                "Fondo de garantía MICOOPE",
                "Todos sus depósitos en GTQ en la cooperativa,",
                "Sin confirmar")) {
            assertThat(page).contains(said);
            assertThat(paper.text()).contains(said);
        }
        assertThat(window.pdf("en", "/term-deposits/1/certificate.pdf").text())
                .contains("one thousand quetzales", "MICOOPE guarantee fund", "Unconfirmed");
    }

    @Test
    void aPrintedCertificateHasACodeThatAnybodyChecksWhileTheTermRuns() {
        assertThat(window.page("es", "/term-deposits/1/certificate"))
                .contains("/certificate/prints", "Al imprimirlo por primera vez");
        assertThat(window.pdf("es", "/term-deposits/1/certificate.pdf").text()).contains("VISTA PREVIA");
        Pdf original = window.printed("/term-deposits/1/certificate/prints");
        Pdf copy = window.printed("/term-deposits/1/certificate/prints");
        assertThat(original.text()).contains("Rosa Choc").doesNotContain("COPIA", "VISTA PREVIA");
        assertThat(copy.text()).contains("COPIA 1");
        assertThat(copy.checkedAt()).isEqualTo(original.checkedAt());
        assertThat(window.page("es", "/term-deposits/1/certificate")).contains(original.checkedAt());
        assertThat(CheckedPaper.read(browser, original))
                .contains("Sí: ", "certificado de depósito a plazo, del 10/02/2026, por Q 1,000.00.")
                .doesNotContain("Rosa", window.rosa().number(), window.savings());
        Map<String, String> closing = Map.of("request", RequestId.next().toString(), "to", window.savings());
        assertThat(window.post("/term-deposits/1/closing", closing)).hasStatus(HttpStatus.FOUND);
        assertThat(CheckedPaper.read(browser, original)).contains("pero lo que dice ya terminó");
    }

    @Test
    void whereNoSchemeIsSetTheCertificateSaysSo() {
        assertThat(window.page("es", "/term-deposits/1/certificate")).contains("no tiene registrado ningún esquema");
    }

    @Test
    void aDepositHasAPageAndAPanel() {
        assertThat(window.page("es", "/term-deposits/1"))
                .contains("Depósito a plazo 1", "Q 1,000.00", "Interés devengado");
        assertThat(window.page("es", "/members/" + window.rosa().number()))
                .contains("Depósitos a plazo vigentes", "/term-deposits/1");
    }

    @Test
    void aDepositIsFoundByItsNumberInItsCooperativeByWhoMayReadIt() {
        window.deposit();
        assertThat(window.ask("es", "/search?q=2")).hasRedirectedUrl(window.address() + "/term-deposits/2");
        assertThat(window.page("es", "/search?q=99")).contains("Nada corresponde a «99»");
        assertThat(window.page(new Somebody("members.read"), "/search?q=2")).contains("Nada corresponde");
        window.begin();
        assertThat(window.page("es", "/search?q=2")).contains("Nada corresponde");
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        assertThat(window.ask("es", "/term-deposits/99")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(window.ask("es", "/term-deposits/99/certificate.pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(window.post("/term-deposits/99/certificate/prints", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDepositIsOpenedAfterItsAnswersWereChecked() {
        Map<String, String> filled = new HashMap<>(Map.of(
                "request", RequestId.next().toString(),
                "member", window.rosa().number(),
                "product", "plazo-fijo",
                "amount", "0.00",
                "months", "3",
                "payout", "MONTHLY_TO_SAVINGS",
                "renewal", "RENEW_PRINCIPAL",
                "into", window.savings(),
                "from", "CASH"));
        assertThat(window.page("es", "/term-deposits/new")).contains("Número de asociado");
        assertThat(window.page(
                        "es", "/term-deposits/new?member=" + window.rosa().number()))
                .contains("Plazo en meses", window.savings());
        assertThat(window.post("/term-deposits/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("se recibe desde GTQ 0.01");
        filled.put("amount", "500.00");
        filled.put("months", "tres");
        assertThat(window.post("/term-deposits/check", filled)).bodyText().contains("no es un número de meses");
        filled.put("months", "3");
        assertThat(window.post("/term-deposits/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Pagos de interés", "10/03/2026", "11/05/2026", "Efectivo");
        assertThat(window.deposits().ownedBy(window.cooperative(), window.rosa().id()))
                .hasSize(1);
        assertThat(window.post("/term-deposits", filled)).hasRedirectedUrl(window.address() + "/term-deposits/2");
        assertThat(window.post("/term-deposits", filled)).hasRedirectedUrl(window.address() + "/term-deposits/2");
        assertThat(window.deposits().ownedBy(window.cooperative(), window.rosa().id()))
                .hasSize(2);
    }

    @Test
    void aDepositIsClosedAfterWhatIsLostWasShown() {
        Map<String, String> filled = Map.of("request", RequestId.next().toString(), "to", window.savings());
        assertThat(window.page("es", "/term-deposits/1/closing")).contains("A dónde va el dinero");
        assertThat(window.post("/term-deposits/1/closing/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Interés que se pierde");
        assertThat(window.post("/term-deposits/1/closing", filled))
                .hasRedirectedUrl(window.address() + "/term-deposits/1");
        assertThat(window.page("es", "/term-deposits/1")).contains("Pagado el 10/02/2026");
        Map<String, String> again = Map.of("request", RequestId.next().toString(), "to", window.savings());
        assertThat(window.post("/term-deposits/1/closing/check", again))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ya se pagó el");
    }

    @Test
    void aDepositIsPledgedAndLetGoOnceSomebodySaidThatItIsMeant() {
        Map<String, String> filled = new HashMap<>(Map.of(
                "request", RequestId.next().toString(), "creditor", "", "purpose", "Préstamo 7", "pledged", "5000.00"));
        assertThat(window.page("es", "/term-deposits/1/pledges/new")).contains("A favor de");
        assertThat(window.post("/term-deposits/1/pledges/new", filled)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        filled.put("creditor", "La cooperativa");
        assertThat(window.post("/term-deposits/1/pledges/new", filled))
                .bodyText()
                .contains("más de lo que está libre");
        filled.put("pledged", "600.00");
        assertThat(window.post("/term-deposits/1/pledges/new", filled))
                .hasStatusOk()
                .bodyText()
                .contains("¿Dar en garantía", "queda retenido a favor de La cooperativa");
        assertThat(pledges()).isEmpty();
        filled.put("confirmed", "yes");
        assertThat(window.post("/term-deposits/1/pledges/new", filled))
                .hasRedirectedUrl(window.address() + "/term-deposits/1");
        assertThat(window.post("/term-deposits/1/pledges/new", filled))
                .hasRedirectedUrl(window.address() + "/term-deposits/1");
        String release = "/term-deposits/1/pledges/" + pledges().getFirst().hold() + "/release";
        assertThat(window.page("es", "/term-deposits/1")).contains("Préstamo 7", release);
        Map<String, String> asked =
                new HashMap<>(Map.of("request", RequestId.next().toString()));
        assertThat(window.post(release, asked)).bodyText().contains("¿Liberar la garantía");
        asked.put("confirmed", "yes");
        assertThat(window.post(release, asked)).hasRedirectedUrl(window.address() + "/term-deposits/1");
        assertThat(pledges().getFirst().releasedOn()).contains(TermFixture.FIRST);
        assertThat(window.post(release, Map.of("request", RequestId.next().toString(), "confirmed", "yes")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(window.post("/term-deposits/1/pledges/nothing/release", asked))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsDoneAtTheEndIsDecidedAnew() {
        Map<String, String> filled = new HashMap<>(
                Map.of("request", RequestId.next().toString(), "renewal", "PAY_TO_SAVINGS", "into", "99"));
        assertThat(window.page("es", "/term-deposits/1/instructions")).contains("selected", "Se renueva el capital");
        assertThat(window.post("/term-deposits/1/instructions", filled))
                .bodyText()
                .contains("no es del titular");
        filled.put("into", window.savings());
        assertThat(window.post("/term-deposits/1/instructions", filled))
                .bodyText()
                .contains("Al vencer no se renueva");
        filled.put("confirmed", "yes");
        assertThat(window.post("/term-deposits/1/instructions", filled))
                .hasRedirectedUrl(window.address() + "/term-deposits/1");
        assertThat(window.page("es", "/term-deposits/1")).doesNotContain("Se renueva el capital");
    }

    @Test
    void ratesArePublishedAfterTheyWereShown() {
        Map<String, String> filled = new HashMap<>(Map.ofEntries(
                Map.entry("product", "plazo-joven"),
                Map.entry("spanish", "Plazo joven"),
                Map.entry("english", "Young term"),
                Map.entry("validFrom", "09/02/2026"),
                Map.entry("offered", "YES"),
                Map.entry("minimum", "100.00"),
                Map.entry("monthsMax", "24"),
                Map.entry("payouts", "BOTH"),
                Map.entry("dayRule", "FOLLOWING"),
                Map.entry("kind", "NOMINAL"),
                Map.entry("yearDays", "360"),
                Map.entry("withholding", "10"),
                Map.entry("early", "SHARE_LOST"),
                Map.entry("earlyPercent", "50"),
                Map.entry("bands", "0 1 4\nmil 6 5"),
                Map.entry("decidedBy", "Acta 7"),
                Map.entry("status", "UNCONFIRMED")));
        assertThat(window.page("es", "/term-deposits/rates/new")).contains("Una línea por tramo");
        assertThat(window.post("/term-deposits/rates/check", filled)).bodyText().contains("mil 6 5", "no es un tramo");
        filled.put("bands", "0 1 4\n1000 6 5.25");
        assertThat(window.post("/term-deposits/rates/check", filled))
                .bodyText()
                .contains("Elija ese día o uno posterior");
        filled.put("validFrom", "10/02/2026");
        assertThat(window.post("/term-deposits/rates/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("5.25 %", "360 días", "Acta 7");
        assertThat(window.charts().products(window.cooperative())).hasSize(1);
        assertThat(window.post("/term-deposits/rates", filled))
                .hasRedirectedUrl(window.address() + "/term-deposits/rates");
        assertThat(window.page("es", "/term-deposits/rates")).contains("Plazo joven", "Q 1,000.00", ">5.25<");
        ListFiles rates = files("/term-deposits/rates");
        assertThat(rates.assertWhole("producto", "tasa anual (%)").column("Tasa anual (%)"))
                .containsExactly("4", "5.25", "8");
        assertThat(files("/term-deposits/rates?product=plazo-fijo").rows()).hasSize(1);
        filled.put("spanish", "Plazo de otro nombre");
        assertThat(window.post("/term-deposits/rates", filled)).hasStatus(HttpStatus.FOUND);
        filled.put("validFrom", "09/02/2026");
        filled.put("spanish", "Plazo que no se publica");
        assertThat(window.post("/term-deposits/rates", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Elija ese día o uno posterior");
        assertThat(window.page("es", "/term-deposits/rates"))
                .contains("Plazo de otro nombre")
                .doesNotContain("Plazo que no se publica");
    }

    @Test
    void theListsOfDepositsAreFilesThatAddUp() {
        window.deposit();
        ListFiles list = files("/term-deposits")
                .assertWhole("número", "titular", "capital")
                .assertAddsUp();
        assertThat(list.column("Capital")).containsExactly("1000.00", "1000.00");
        assertThat(list.column("Titular")).containsOnly("Rosa Choc");
        list.part("sums").assertWhole("producto", "capital").assertAddsUp();
        list.part("planned").assertWhole("mes", "depósitos").assertAddsUp();
        assertThat(files("/term-deposits?by=week").part("planned").column("Semana desde el"))
                .containsExactly("2026-08-10");
        assertThat(window.page("es", "/term-deposits")).contains("Total GTQ", "sums-as=xlsx", "planned-as=csv");
    }

    @Test
    void theListIsSortedAndNarrowedByItsAddress() {
        window.deposit();
        assertThat(files("/term-deposits?sort=-number").column("Número")).containsExactly("2", "1");
        assertThat(files("/term-deposits?to=2026-08-09").rows()).isEmpty();
        assertThat(files("/term-deposits?from=2026-08-10&product=plazo-fijo").rows())
                .hasSize(2);
        assertThat(window.page("es", "/term-deposits?from=2026-08-11"))
                .contains("value=\"2026-08-11\"", "Ningún depósito a plazo vigente")
                .doesNotContain("Depósitos vigentes</caption>");
        assertThat(window.ask("es", "/term-deposits?from=ayer")).hasStatus(HttpStatus.BAD_REQUEST);
        window.begin();
        assertThat(files("/term-deposits").rows()).isEmpty();
    }

    private ListFiles files(String page) {
        return ListFiles.of(path -> window.ask("es", path), page);
    }

    private List<Pledge> pledges() {
        return window.deposits().pledges(window.cooperative(), 1);
    }
}
