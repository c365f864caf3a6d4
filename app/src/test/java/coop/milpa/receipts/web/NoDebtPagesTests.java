package coop.milpa.receipts.web;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Holding;
import coop.milpa.members.Member;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.TestClock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody who owes is given a proof that she does not; whoever does not is, and each copy says so. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, ReceiptsFixture.class})
class NoDebtPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final BooksFixture books;
    private final ReceiptsFixture fixture;
    private Cooperative cooperative;
    private Open open;
    private Member rosa;

    NoDebtPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            BooksFixture books,
            ReceiptsFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.books = books;
        this.fixture = fixture;
        this.cooperative = made();
        this.open = opened();
        this.rosa = fixture.member(open);
    }

    @BeforeEach
    void rosaOwesNothing() {
        cooperative = made();
        open = opened();
        fixture.forget();
        rosa = fixture.member(open);
    }

    @Test
    void whoOwesNothingIsGivenOneHoweverOftenTheButtonIsPressed() {
        String request = RequestId.next().toString();
        String first = issued(request);
        assertThat(issued(request)).isEqualTo(first).endsWith("/no-debt/1");
        assertThat(issued(RequestId.next().toString())).endsWith("/no-debt/2");
        assertThat(page("/no-debt/1")).contains(rosa.name(), "no le debe nada");
    }

    @Test
    void eachPrintingIsCounted() {
        issued(RequestId.next().toString());
        assertThat(printed()).contains("no le debe nada", "Firma y sello").doesNotContain("Reimpresión");
        assertThat(printed()).contains("Reimpresión n.º 1");
        assertThat(page(her())).contains("impresiones: 2");
    }

    @Test
    void itsCodeTellsWhoeverHoldsItWhetherItIsTrueAndNothingOfWhomItIs() {
        issued(RequestId.next().toString());
        assertThat(page("/no-debt/1")).contains("Al imprimirlo por primera vez");
        Pdf paper = paper();
        assertThat(paper().checkedAt()).isEqualTo(paper.checkedAt());
        assertThat(page("/no-debt/1")).contains(paper.checkedAt());
        assertThat(CheckedPaper.read(browser, paper))
                .contains("Sí: " + cooperative.name() + " emitió este papel: constancia de no adeudo, del 02/03/2026.")
                .doesNotContain(rosa.name(), rosa.number());
    }

    @Test
    void whoOwesIsShownWhatAndGivenNone() {
        fixture.owes(rosa.id(), books.savings(open), "75.50", TestClock.TODAY.minusDays(3));
        assertThat(page(her())).contains("Q\u00a075.50").doesNotContain("Emitir constancia");
        assertThat(post(her(), RequestId.next().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no se emite la constancia", "75.50");
        assertThat(page(her())).contains("Todavía no se ha emitido ninguna");
    }

    @Test
    void anAccountBelowZeroIsADebtToo() {
        fixture.held.add(new Holding(
                books.savings(open), "AH-1", Holding.Kind.SAVINGS, gtq("12.25").negated(), gtq("0.00")));
        assertThat(page(her())).contains("Ahorro por debajo de cero", "Q\u00a012.25");
    }

    @Test
    void aProofThatIsNotThereIsSaidToBeNotThere() {
        assertThat(ask("/no-debt/9")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("/no-debt/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/no-debt/9/prints", "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String printed() {
        return paper().text();
    }

    private Pdf paper() {
        MvcTestResult answer = post("/no-debt/1/prints", "");
        return Pdf.read(answer.getResponse().getContentAsByteArray(), "es");
    }

    private String her() {
        return "/members/" + rosa.number() + "/no-debt";
    }

    private String issued(String request) {
        MvcTestResult answer = post(her(), request);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getMvcResult().getResponse().getRedirectedUrl());
    }

    private String page(String path) {
        return assertThat(ask(path)).hasStatusOk().bodyText().actual();
    }

    private MvcTestResult ask(String path) {
        return browser.get()
                .uri("/c/" + cooperative.code() + path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .exchange();
    }

    private MvcTestResult post(String path, String request) {
        return browser.post()
                .uri("/c/" + cooperative.code() + path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .param("request", request)
                .exchange();
    }

    private Cooperative made() {
        String code = "ND" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Caja " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
    }

    private Open opened() {
        var branch = cooperatives.mainBranch(cooperative.id()).id();
        return new Open(
                cooperative.id(), branch, accounts.own(cooperative.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }
}
