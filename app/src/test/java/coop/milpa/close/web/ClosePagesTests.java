package coop.milpa.close.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.CloseBlocker;
import coop.milpa.close.CloseBlocker.Concern;
import coop.milpa.close.CloseRefusal;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.AtOnce;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The close by page: asked before it begins, watched while it runs, reported afterwards. */
@ModuleTest
@AutoConfigureMockMvc
@Import({BooksFixture.class, AtOnce.class, ClosePagesTests.Concerns.class})
class ClosePagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final LocalDate FIRST = TestClock.TODAY.minusDays(3);

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final BooksFixture books;
    private final Days days;
    private final Jobs jobs;
    private final Map<CooperativeId, Concern> concerns;
    private Open open;
    private String address = "";

    ClosePagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            BooksFixture books,
            Days days,
            Jobs jobs,
            Concerns concerns) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.books = books;
        this.days = days;
        this.jobs = jobs;
        this.concerns = concerns.known();
        this.open = cooperative();
    }

    /** What there is to look at first, where a test says so. */
    @TestComponent
    record Concerns(Map<CooperativeId, Concern> known) implements CloseBlocker {

        Concerns() {
            this(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<Concern> before(CooperativeId cooperative, LocalDate through) {
            return Optional.ofNullable(known.get(cooperative));
        }
    }

    @BeforeEach
    void threeDaysAreNotClosed() {
        open = cooperative();
        var income = accounts.own(open.cooperative(), AccountRole.FEE_INCOME, open.branch(), BooksFixture.GTQ);
        var amount = Money.of("50.00", BooksFixture.GTQ);
        assertThat(books.post(Entry.transfer(books.heading(open), open.cash(), income, amount, Standing.OWN)))
                .isInstanceOf(Outcome.Done.class);
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void daysAreClosedAfterBeingAskedAndTheReportNamesTheSteps() {
        Map<String, String> through = Map.of("through", "28/02/2026");
        assertThat(post(through))
                .hasStatusOk()
                .bodyText()
                .contains("¿Cerrar hasta el 28/02/2026?", "Se cierran 2 días", "01/03/2026");
        assertThat(days.lastClosed(open.cooperative())).isEmpty();

        MvcTestResult begun = post(Map.of("through", "28/02/2026", "confirmed", "yes"));
        assertThat(begun).hasStatus3xxRedirection().hasRedirectedUrl(address + "/jobs/2026-02-28");

        assertThat(days.open(open.cooperative())).contains(LocalDate.of(2026, 3, 1));
        assertThat(get("/jobs/2026-02-28"))
                .hasStatusOk()
                .bodyText()
                .contains("Terminado", address + "/days/2026-02-28")
                .doesNotContain("hx-get");
        String hash = days.closed(open.cooperative(), FIRST).orElseThrow().hash();
        assertThat(get("/days")).hasStatusOk().bodyText().contains("27/02/2026", "28/02/2026", hash);
        assertThat(get("/days/2026-02-27"))
                .hasStatusOk()
                .bodyText()
                .contains(hash, "ledger.hold-expiry", "Pasos del cierre del 27/02/2026");
        assertThat(get("/days?as=csv")).hasStatusOk().bodyText().contains("2026-02-27,", hash);
        assertThat(get("")).bodyText().contains("28/02/2026");
    }

    @Test
    void aDayThatHasNotComeOrIsClosedIsRefusedAtItsField() {
        assertThat(post(Map.of("through", "09/03/2026", "confirmed", "yes")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#through\"", "2026-03-09");
        assertThat(post(Map.of("through", "20/02/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("20/02/2026 ya está cerrado");
        assertThat(post(Map.of())).hasStatus(422).bodyText().contains("Falta");
        assertThat(days.lastClosed(open.cooperative())).isEmpty();
    }

    @Test
    void thePageSaysWhatToLookAtFirst() {
        assertThat(get("")).hasStatusOk().bodyText().contains("No hay nada pendiente", "value=\"01/03/2026\"");
        concerns.put(
                open.cooperative(),
                new Concern(true, Message.of("close.waiting", 4L, FIRST), "close.read", "/c/{cooperative}/look"));
        assertThat(get(""))
                .hasStatusOk()
                .bodyText()
                .contains("27/02/2026", address.replace("/close", "/look"), "Impide")
                .doesNotContain("No hay nada pendiente");
    }

    @Test
    void whyACloseWasRefusedIsSaidInWords() {
        var order = new JobOrder(open.cooperative(), "close", "2026-03-09");
        jobs.begin(
                order,
                progress -> Outcome.refused(new CloseRefusal.AfterToday(LocalDate.of(2026, 3, 9), TestClock.TODAY)));
        assertThat(get("/jobs/2026-03-09"))
                .hasStatusOk()
                .bodyText()
                .contains("Falló", "El 2026-03-09 aún no llega: hoy es 2026-03-02")
                .doesNotContain("hx-get");
    }

    @Test
    void aDayThatIsNotClosedHasNoReport() {
        assertThat(get("/days/2026-03-01")).hasStatus(404);
        assertThat(get("/days/x")).hasStatus(404);
        assertThat(get("/jobs/x")).hasStatus(404);
        assertThat(get("/jobs/2026-03-01")).hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return browser.get()
                .uri(address + path)
                .requestAttr(MayAll.ATTRIBUTE, new MayAll())
                .exchange();
    }

    private MvcTestResult post(Map<String, String> fields) {
        var request = browser.post().uri(address).requestAttr(MayAll.ATTRIBUTE, new MayAll());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Open cooperative() {
        String code = "CL" + NUMBERS.incrementAndGet();
        Outcome<Cooperative> made =
                cooperatives.create(new CreateCooperative(code, "Cierres", "GT", "GTQ", FIRST, Choices.none()));
        assertThat(made).isInstanceOf(Outcome.Done.class);
        Cooperative found = ((Outcome.Done<Cooperative>) made).value();
        address = "/c/" + code + "/close";
        var branch = cooperatives.mainBranch(found.id()).id();
        return new Open(found.id(), branch, accounts.own(found.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }
}
