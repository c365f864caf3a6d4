package coop.milpa.origination.web;

import static coop.milpa.credit.CreditFixture.done;
import static coop.milpa.origination.OriginationFixture.MANAGER;
import static coop.milpa.origination.OriginationFixture.OFFICER;
import static coop.milpa.origination.OriginationFixture.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.CreditFixture.Borrower;
import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.origination.Deciders;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplications;
import coop.milpa.origination.OriginationFixture;
import coop.milpa.origination.Vote.Choice;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people see of applications, and what they do there. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, CreditFixture.class, OriginationFixture.class})
class OriginationPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
    private static final Viewer EVERYTHING = new Somebody(
            "members.read",
            "origination.read",
            "origination.apply",
            "origination.evaluate",
            "origination.decide-officer",
            "origination.decide-manager",
            "origination.decide-committee",
            "origination.disburse",
            "origination.deciders");

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final LoanApplications applications;
    private final Deciders deciders;
    private final Loans loans;
    private final CurrentActor current;
    private final OriginationFixture people;
    private final CreditFixture credit;
    private final BooksFixture fixture;
    private Open open;
    private Borrower rosa;
    private String address = "";

    OriginationPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            LoanApplications applications,
            Deciders deciders,
            Loans loans,
            CurrentActor current,
            OriginationFixture people,
            CreditFixture credit,
            BooksFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.applications = applications;
        this.deciders = deciders;
        this.loans = loans;
        this.current = current;
        this.people = people;
        this.credit = credit;
        this.fixture = fixture;
        this.open = credit.open(FIRST);
        this.rosa = credit.borrower(open, "5000.00");
    }

    @BeforeEach
    void aTown() {
        open = credit.open(FIRST);
        rosa = credit.borrower(open, "5000.00");
        address = "/c/" + cooperatives.byId(open.cooperative()).orElseThrow().code();
        for (Actor each : new Actor[] {OFFICER, MANAGER, OTHER, current.get().actor()}) {
            people.is(open, each, credit.borrower(open, "1.00"));
        }
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void anApplicationIsTakenDownAfterWhatTheLoanWouldBeWasShown() {
        assertThat(page("es", "/loan-applications")).contains("Ninguna solicitud así", "Nueva solicitud de crédito");
        assertThat(page("es", "/loan-applications/new")).contains("Número de asociado");
        assertThat(page("es", "/loan-applications/new?member=" + rosa.member().number()))
                .contains("Crédito mensual (GTQ)", "Destino del crédito");
        Map<String, String> filled = filled();
        filled.put("householdIncome", "Jornales muchos");
        filled.put("activity", "café");
        filled.put("instalments", "doce");
        assertThat(post("/loan-applications/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No se entiende «Jornales muchos»", "no es un código CIIU", "«doce»");
        filled = filled();
        filled.put("householdIncome", "Oro 92000000000000000\nPlata 92000000000000000");
        assertThat(post("/loan-applications/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No se entiende «Oro");
        filled = filled();
        filled.put("amount", "499.00");
        assertThat(post("/loan-applications/check", filled)).bodyText().contains("El producto presta de");
        filled.put("amount", "30,000.00");
        assertThat(post("/loan-applications/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Esto lo impide", "Se presta hasta 5 veces");
        filled.put("amount", "4,000.00");
        assertThat(post("/loan-applications/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Costo efectivo anual (TCEA)", "Q\u00a03,880.00", "Nadie ha visitado", "Año 2027");
        assertThat(applications.find(open.cooperative(), 1)).isEmpty();
        assertThat(post("/loan-applications", filled)).hasRedirectedUrl(address + "/loan-applications/1");
        assertThat(post("/loan-applications", filled)).hasRedirectedUrl(address + "/loan-applications/1");
        assertThat(page("es", "/loan-applications/1"))
                .contains("Recibida", "Comprar abono", "CIIU 0127", "Jornales", "Q 3,000.00", "sin confirmar");
        assertThat(page("en", "/loan-applications/1")).contains("Evaluate and lay before", "Left each month");
        assertThat(page("es", "/loan-applications?stage=RECEIVED"))
                .contains(rosa.member().name(), "Q 4,000.00");
        assertThat(page("es", "/loan-applications?stage=REJECTED")).contains("Ninguna solicitud así");
        assertThat(ask("es", "/loan-applications?as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(rosa.member().name());
        assertThat(page("es", "/members/" + rosa.member().number())).contains("Solicitud de crédito 1");
    }

    @Test
    void anApplicationIsAmendedVisitedAndEvaluated() {
        people.received(open, rosa, "4000.00");
        String at = "/loan-applications/1";
        assertThat(page("es", at + "/contents")).contains("Venta de café 7000.00", "Comprar abono");
        Map<String, String> filled = filled();
        filled.put("purpose", "");
        assertThat(post(at + "/contents", filled)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        filled.put("purpose", "Comprar una vaca");
        assertThat(post(at + "/contents", filled)).hasRedirectedUrl(address + at);
        assertThat(page("es", at)).contains("Comprar una vaca");
        Map<String, String> visit = new HashMap<>(Map.of(
                "request",
                RequestId.next().toString(),
                "on",
                "16/01/2026",
                "notes",
                "Tres cuerdas",
                "position",
                "aquí"));
        assertThat(post(at + "/visits/new", visit))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no es una ubicación");
        visit.put("position", "15.47, -90.37");
        assertThat(post(at + "/visits/new", visit)).bodyText().contains("el día abierto es 15/01/2026");
        visit.put("on", "15/01/2026");
        assertThat(post(at + "/visits/new", visit)).hasRedirectedUrl(address + at);
        assertThat(post(at + "/visits/new", visit)).hasRedirectedUrl(address + at);
        assertThat(page("es", at)).containsOnlyOnce("Tres cuerdas").contains("(15.47, -90.37)");
        assertThat(post(at + "/evaluation", Map.of())).hasStatusOk().bodyText().contains("¿Evaluar la solicitud de");
        assertThat(post(at + "/evaluation", Map.of("confirmed", "yes"))).hasRedirectedUrl(address + at);
        assertThat(page("es", at)).contains("Espera a: Asesor", "Evaluar de nuevo", "A favor");
    }

    @Test
    void aManagerVotesAndHerNoNeedsAReason() {
        String at =
                "/loan-applications/" + people.evaluated(open, rosa, "10000.00").number();
        assertThat(page("es", at)).contains("Espera a: Gerencia").contains(at + "/votes/manager");
        assertThat(page("es", at + "/votes/manager")).contains("Queda al mes", "Recusación");
        assertThat(post(at + "/votes/officer", Map.of("choice", "FOR")))
                .bodyText()
                .contains("lo decide la gerencia");
        assertThat(post(at + "/votes/manager", Map.of("choice", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(at + "/votes/manager", Map.of("choice", "AGAINST", "reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Diga por qué");
        assertThat(post(at + "/votes/manager", Map.of("choice", "AGAINST", "reason", "ya debe mucho")))
                .hasRedirectedUrl(address + at);
        assertThat(page("es", at)).contains("Rechazada", "ya debe mucho");
        assertThat(ask("es", at + "/contract")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aCommitteesResolutionIsNoted() {
        LoanApplication asked = people.evaluated(open, rosa, "22000.00");
        String at = "/loan-applications/" + asked.number();
        Map<String, String> minutes = Map.of("minute", "7-2026", "on", "15/01/2026", "resolution", "Se otorga");
        assertThat(page("es", at + "/resolution")).contains("Número de acta");
        assertThat(post(at + "/resolution", minutes)).bodyText().contains("el quórum es 3");
        for (Actor each : new Actor[] {OFFICER, MANAGER, OTHER}) {
            done(people.votes(each, open, asked, Level.COMMITTEE, Choice.FOR));
        }
        assertThat(page("es", at)).contains("Votos (quórum 3)");
        assertThat(post(at + "/resolution", minutes)).hasRedirectedUrl(address + at);
        assertThat(page("es", at)).contains("Aprobada", "Acta 7-2026: Se otorga", "hasta el 14/02/2026");
    }

    @Test
    void whatWasGrantedIsPaidOutAfterWhatIsKeptBackWasShownAndHasItsContract() {
        LoanApplication asked = people.evaluated(open, rosa, "4000.00");
        done(people.votes(OFFICER, open, asked, Level.OFFICER, Choice.FOR));
        String at = "/loan-applications/" + asked.number();
        assertThat(page("es", at + "/contract")).contains("otorga a", "cuatro mil", "Interés por mora");
        assertThat(ask("es", at + "/contract.pdf")).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(page("es", at + "/disbursement")).contains(rosa.account(), "Efectivo");
        Map<String, String> filled = new HashMap<>(
                Map.of("request", RequestId.next().toString(), "to", "otra", "executor", "", "source", ""));
        assertThat(post(at + "/disbursement/check", filled)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        filled.put("to", rosa.account());
        assertThat(post(at + "/disbursement/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Q\u00a040.00", "Q\u00a080.00", "Q\u00a03,880.00");
        assertThat(loans.of(open.cooperative(), rosa.member().id())).isEmpty();
        assertThat(post(at + "/disbursement", filled)).hasRedirectedUrl(address + at);
        assertThat(post(at + "/disbursement", filled)).hasRedirectedUrl(address + at);
        assertThat(loans.of(open.cooperative(), rosa.member().id())).hasSize(1);
        assertThat(page("es", at)).contains("Desembolsada", "Crédito 1, el 15/01/2026");
        MvcTestResult printed = post(at + "/contract/prints", Map.of());
        assertThat(printed).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(Pdf.read(printed.getResponse().getContentAsByteArray(), "es").text())
                .contains(rosa.member().name(), "Plan de pagos", "Año 2027", "4,000.00", "Por Crédito");
    }

    @Test
    void anApplicationIsWithdrawnWithItsReason() {
        people.received(open, rosa, "4000.00");
        assertThat(page("es", "/loan-applications/1/withdrawal")).contains("Retirar la solicitud 1");
        assertThat(post("/loan-applications/1/withdrawal", Map.of("reason", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/loan-applications/1/withdrawal", Map.of("reason", "ya vendió")))
                .hasRedirectedUrl(address + "/loan-applications/1");
        assertThat(page("es", "/loan-applications/1")).contains("Retirada el 15/01/2026: ya vendió");
    }

    @Test
    void itIsSaidWhichPersonSomebodyIsWhoDecides() {
        people.received(open, rosa, "4000.00");
        String form = "/loan-deciders";
        assertThat(page("es", form)).contains("Nadie decide sobre un crédito propio");
        Map<String, String> filled =
                new HashMap<>(Map.of("decider", OFFICER.id().toString(), "person", "nadie"));
        assertThat(post(form, filled)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        filled.put("person", rosa.member().number());
        assertThat(post(form, filled)).hasRedirectedUrl(address + form);
        assertThat(deciders.of(open.cooperative(), OFFICER.id()))
                .contains(rosa.member().party());
        assertThat(page("es", form)).contains(rosa.member().name());
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        for (String path :
                new String[] {"/7", "/x", "/7/contents", "/7/votes/manager", "/7/contract", "/7/disbursement"}) {
            assertThat(ask("es", "/loan-applications" + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "request", RequestId.next().toString(),
                "member", rosa.member().number(),
                "product", CreditFixture.MONTHLY,
                "amount", "4000.00",
                "instalments", "12",
                "purpose", "Comprar abono",
                "activity", "0127",
                "householdIncome", "Jornales 3,000.00\n",
                "householdExpenses", "Comida 1,000.00"));
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
