package coop.milpa.shares.web;

import static coop.milpa.shares.SharesFixture.YEAR_END;
import static coop.milpa.shares.SharesFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Standing;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Redemptions;
import coop.milpa.shares.SharesFixture;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people see of surpluses and of the queue, and what they do there. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SharesFixture.class})
class SharesPagesTests {

    private static final LocalDate TODAY = YEAR_END.plusDays(1);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Viewer EVERYTHING = new Somebody(
            "members.read",
            "shares.read",
            "shares.propose",
            "shares.resolve",
            "shares.choose",
            "shares.pay-redemption");

    private final MockMvcTester browser;
    private final Surpluses surpluses;
    private final Redemptions redemptions;
    private final BooksFixture fixture;
    private final SharesFixture town;
    private String address = "";
    private Open open;
    private Member rosa;

    SharesPagesTests(
            MockMvcTester browser,
            Surpluses surpluses,
            Redemptions redemptions,
            BooksFixture fixture,
            SharesFixture town) {
        this.browser = browser;
        this.surpluses = surpluses;
        this.redemptions = redemptions;
        this.fixture = fixture;
        this.town = town;
        this.open = town.open();
        this.rosa = town.member(open, "1000.00");
    }

    @BeforeEach
    void aYearThatHasEnded() {
        String code = "SW" + NUMBERS.incrementAndGet();
        address = "/c/" + code;
        open = town.open(code);
        rosa = town.member(open, "1000.00");
        town.saves(open, rosa, "300.00");
        town.earns(open, "1000.00", Standing.MEMBER);
        town.close(open, YEAR_END);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void aSurplusIsProposedAfterWhatItComesToWasShown() {
        assertThat(page("es", "/shares")).contains("tiene un excedente sin propuesta", "28/02/2026");
        assertThat(page("es", "/shares/proposals/new")).contains("Tasa anual sobre aportaciones");
        Map<String, String> filled = new HashMap<>(Map.of(
                "request", RequestId.next().toString(),
                "endsOn", "2026-02-28",
                "rate", "seis",
                "patronage", "",
                "way", "SAVINGS"));
        assertThat(post("/shares/proposals/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no es una tasa");
        filled.put("rate", "7");
        assertThat(post("/shares/proposals/check", filled)).bodyText().contains("pasa de la máxima");
        filled.put("rate", "6");
        assertThat(post("/shares/proposals/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Q\u00a04.60", "Q\u00a0745.40", "Q\u00a0750.00");
        assertThat(surpluses.all(open.cooperative())).isEmpty();
        assertThat(post("/shares/proposals", filled)).hasRedirectedUrl(address + "/shares/years/2026-02-28");
        assertThat(post("/shares/proposals", filled)).hasRedirectedUrl(address + "/shares/years/2026-02-28");
        assertThat(surpluses.all(open.cooperative())).hasSize(1);
        assertThat(page("es", "/shares/years/2026-02-28"))
                .contains("Reserva legal", "20 %", "(sin confirmar)", "Q 200.00", rosa.number(), "Q 1,000.00");
        assertThat(page("en", "/shares/years/2026-02-28")).contains("Legal reserve", "Record what the assembly");
        assertThat(page("es", "/shares")).contains("Propuesto");
    }

    @Test
    void eachPartExplainsItself() {
        proposed();
        assertThat(page("es", "/shares/years/2026-02-28/members/" + rosa.number()))
                .contains("01/02/2026", "28/02/2026", "28,000.00", "× 6 % ÷ 365 días", "Q 4.60", "Ahorros mantenidos");
        assertThat(page("en", "/shares/years/2026-02-28/members/" + rosa.number()))
                .contains("rounded down", "8,400.00");
        String file = assertThat(ask("es", "/shares/years/2026-02-28?as=csv"))
                .hasStatusOk()
                .bodyText()
                .actual();
        assertThat(file).contains(rosa.number(), "750.00");
    }

    @Test
    void aResolutionIsRecordedAndPaid() {
        proposed();
        String year = "/shares/years/2026-02-28";
        Map<String, String> filled = new HashMap<>(
                Map.of("request", RequestId.next().toString(), "minute", "12", "point", "4", "on", "28/02/2026"));
        assertThat(page("es", year + "/resolution")).contains("Número de acta", "Q 750.00");
        assertThat(post(year + "/resolution/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("La asamblea no pudo resolver");
        filled.put("on", "01/03/2026");
        assertThat(post(year + "/resolution/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Q\u00a0750.00");
        assertThat(post(year + "/resolution", filled)).hasRedirectedUrl(address + year);
        assertThat(page("es", year)).contains("Acta 12, punto 4, del 01/03/2026", "Pagar a los asociados");
        assertThat(post(year + "/payment", Map.of())).hasStatusOk().bodyText().contains("¿Pagar el excedente");
        done(surpluses.pay(
                open.cooperative(),
                surpluses.find(open.cooperative(), YEAR_END).orElseThrow().id(),
                Progress.silent()));
        assertThat(page("es", year)).contains("A ahorros el 01/03/2026").doesNotContain("Pagar a los asociados");
        assertThat(page("es", year + "?only=UNPAID")).contains("A nadie le toca nada");
        assertThat(page("es", "/members/" + rosa.number())).contains("Excedentes y devoluciones", "Q 750.00");
    }

    @Test
    void whoProposedIsToldToAskSomebodyElse() {
        done(surpluses.propose(town.proposal(open, "6", Way.SAVINGS)));
        Map<String, String> filled =
                Map.of("request", RequestId.next().toString(), "minute", "12", "point", "4", "on", "01/03/2026");
        assertThat(post("/shares/years/2026-02-28/resolution/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Pídalo a otra persona");
    }

    @Test
    void aProposalIsTakenBackAfterAYes() {
        proposed();
        assertThat(post("/shares/years/2026-02-28/withdrawal", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Retirar la propuesta");
        assertThat(post("/shares/years/2026-02-28/withdrawal", Map.of("confirmed", "yes")))
                .hasRedirectedUrl(address + "/shares");
        assertThat(page("es", "/shares")).contains("Retirado");
        assertThat(ask("es", "/shares/years/2026-02-28")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aMemberSaysHowSheWishesToBePaid() {
        String choice = "/shares/choices/" + rosa.number();
        assertThat(page("es", choice)).contains("Cómo se paga");
        assertThat(post(choice, Map.of("way", "GIFT"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(choice, Map.of("way", "CONTRIBUTIONS")))
                .hasRedirectedUrl(address + "/members/" + rosa.number());
        assertThat(page("es", "/members/" + rosa.number())).contains("En sus aportaciones");
    }

    @Test
    void aLeaverIsPaidAtTheWindowInHerTurn() {
        town.leaves(open, rosa, TODAY);
        assertThat(page("es", "/shares/redemptions")).contains("Capital hoy", "Socia", "Q 1,000.00");
        var id = redemptions.of(open.cooperative(), rosa.id()).getFirst().id();
        assertThat(page("es", "/shares/redemptions/" + id))
                .contains("se libera al cerrar cada día", "El último día cerrado es el 28/02/2026")
                .doesNotContain("mañana");
        assertThat(page("es", "/members/" + rosa.number())).contains("se libera al cerrar cada día");
        town.close(open, TODAY);
        assertThat(page("es", "/shares/redemptions/" + id)).contains("Quién está en ventanilla");
        Map<String, String> filled = Map.of("request", RequestId.next().toString(), "executor", "", "source", "");
        assertThat(post("/shares/redemptions/" + id + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Q\u00a01,000.00");
        assertThat(post("/shares/redemptions/" + id, filled)).hasRedirectedUrl(address + "/shares/redemptions");
        assertThat(post("/shares/redemptions/" + id, filled)).hasRedirectedUrl(address + "/shares/redemptions");
        assertThat(page("es", "/shares/redemptions")).contains("No se debe ninguna aportación");
        assertThat(post(
                        "/shares/redemptions/" + id,
                        Map.of("request", RequestId.next().toString(), "executor", "nadie")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void capitalThatWouldFallBelowItsFloorKeepsTheLeaverWaitingAndSaysSo() {
        town.decide(open, "shares.capital-floor", "GTQ 99000000.00");
        town.leaves(open, rosa, TODAY);
        town.close(open, TODAY);
        var id = redemptions.of(open.cooperative(), rosa.id()).getFirst().id();
        assertThat(page("es", "/shares/redemptions/" + id))
                .contains("no puede bajar de", "Sigue en la cola hasta que el capital crezca");
        Map<String, String> filled = Map.of("request", RequestId.next().toString(), "executor", "", "source", "");
        for (String step : new String[] {"/check", ""}) {
            assertThat(post("/shares/redemptions/" + id + step, filled))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("no puede bajar de", "Sigue en la cola");
        }
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        for (String path : new String[] {
            "/shares/years/2020-12-31",
            "/shares/years/x",
            "/shares/choices/nadie",
            "/shares/redemptions/x",
            "/shares/redemptions/" + RequestId.next(),
            "/shares/years/2020-12-31/resolution"
        }) {
            assertThat(ask("es", path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        proposed();
        assertThat(ask("es", "/shares/years/2026-02-28/members/nadie")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** By somebody else than the one who looks at pages. */
    private Distribution proposed() {
        return town.asManager(() -> done(surpluses.propose(town.proposal(open, "6", Way.SAVINGS))));
    }

    private MvcTestResult post(String path, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(address + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), EVERYTHING);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    private MvcTestResult ask(String language, String path) {
        return browser.get()
                .uri(URI.create(address + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), EVERYTHING)
                .exchange();
    }

    private String page(String language, String path) {
        String body = assertThat(ask(language, path)).hasStatusOk().bodyText().actual();
        return body.replace('\u00a0', ' ');
    }
}
