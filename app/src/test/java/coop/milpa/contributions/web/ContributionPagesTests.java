package coop.milpa.contributions.web;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.ContributionsFixture;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.registry.Cooperatives;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Certificates of contributions by page, and the book of contributions. */
@ModuleTest(with = {"close", "receipts", "members", "parties", "web"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class ContributionPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Contributions contributions;
    private final BooksFixture books;
    private final ContributionsFixture fixture;
    private Open open;
    private Member rosa;
    private Member luisa;

    ContributionPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Contributions contributions,
            BooksFixture books,
            ContributionsFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.contributions = contributions;
        this.books = books;
        this.fixture = fixture;
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
        this.luisa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void rosaPaidInOnTwoDaysAndLuisaNothing() {
        open = fixture.open(FIRST);
        List<Member> both = fixture.members(open, FIRST, 2);
        rosa = both.getFirst();
        luisa = both.getLast();
        done(contributions.pay(fixture.pays(open, rosa, "250.00")));
        fixture.close(open, FIRST);
        done(contributions.pay(fixture.pays(open, rosa, "50.00")));
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void aCertificateIsIssuedOnceThoughTheButtonIsPressedTwice() {
        String request = RequestId.next().toString();
        String first = issue(rosa, request);
        assertThat(issue(rosa, request)).isEqualTo(first).endsWith("/contribution-certificates/1");
        assertThat(page(first.substring(first.indexOf("/contribution"))))
                .contains("Q\u00a0300.00", "ningún fondo de garantía de depósitos las cubre");
        assertThat(page("/members/" + rosa.number() + "/contribution-certificates"))
                .containsSubsequence("Certificados emitidos", "contribution-certificates/1", "Q\u00a0300.00");
        assertThat(ListFiles.of(path -> ask("es", path), "/members/" + rosa.number() + "/contribution-certificates")
                        .assertWhole("fecha", "impresiones")
                        .column("N.º"))
                .containsExactly("1");
    }

    @Test
    void eachPrintingIsCountedAndACopySaysSo() {
        issue(rosa, RequestId.next().toString());
        assertThat(printed().text())
                .contains("las cubre", "jamás", "Firma y sello")
                .doesNotContain("Reimpresión");
        assertThat(printed().text()).contains("Reimpresión n.º 1");
        assertThat(page("/members/" + rosa.number() + "/contribution-certificates"))
                .contains("<td class=\"running\">2</td>");
    }

    @Test
    void itsCodeTellsWhoeverHoldsItWhetherItIsTrueAndNothingOfWhomItIs() {
        issue(rosa, RequestId.next().toString());
        assertThat(page("/contribution-certificates/1")).contains("Al imprimirlo por primera vez");
        Pdf original = printed();
        assertThat(printed().checkedAt()).isEqualTo(original.checkedAt());
        assertThat(page("/contribution-certificates/1")).contains(original.checkedAt());
        assertThat(CheckedPaper.read(browser, original))
                .contains("Sí: ", "emitió este papel: certificado de aportaciones, del ", "por Q 300.00.")
                .doesNotContain(rosa.name(), rosa.number());
    }

    @Test
    void whoHasPaidNothingInIsToldWhyThereIsNoCertificate() {
        assertThat(post(
                        "/members/" + luisa.number() + "/contribution-certificates",
                        RequestId.next().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No hay aportaciones pagadas que certificar");
    }

    @Test
    void whatIsNotThereIsSaidToBeNotThere() {
        for (String path : List.of(
                "/contribution-certificates/77",
                "/contribution-certificates/x",
                "/members/nobody/contribution-certificates")) {
            assertThat(ask("es", path)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/contribution-certificates/77/prints", "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theBookSaysWhatWasThereWhatCameAndWhatIsLeftWithTotals() {
        assertThat(page("/contributions/book?from=2025-12-23&to=2025-12-23").replace('\u00a0', ' '))
                .containsSubsequence("AP-" + rosa.number(), "Q 250.00", "Q 50.00", "Q 0.00", "Q 300.00")
                .containsSubsequence("AP-" + luisa.number(), "Q 0.00")
                .containsSubsequence("<tfoot>", "Q 250.00", "Q 50.00", "Q 0.00", "Q 300.00");
        assertThat(page("/contributions/book").replace('\u00a0', ' '))
                .containsSubsequence("<tfoot>", "Q 0.00", "Q 300.00", "Q 0.00", "Q 300.00");
    }

    @Test
    void theBookIsAFileToo() {
        assertThat(page("/contributions/book?as=csv&from=2025-12-22&to=2025-12-23"))
                .contains(rosa.number(), "300.00", luisa.number());
        assertThat(ask("es", "/contributions/book?from=mañana")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anAccountOfContributionsIsFoundByItsNumberInItsCooperativeByWhoMayReadItsMember() {
        String number = "AP-" + rosa.number();
        var reader = new Somebody("members.read");
        assertThat(search(number, reader)).hasRedirectedUrl(address() + "/members/" + rosa.number());
        assertThat(search(number, new Somebody("books.read"))).bodyText().contains("Nada corresponde");
        Open before = open;
        open = fixture.open(FIRST);
        assertThat(search(number, reader)).bodyText().contains("Nada corresponde");
        open = before;
    }

    private MvcTestResult search(String text, Viewer viewer) {
        return browser.get()
                .uri(address() + "/search?q={q}", text)
                .requestAttr(MayAll.ATTRIBUTE, viewer)
                .exchange();
    }

    private Pdf printed() {
        byte[] paper = post("/contribution-certificates/1/prints", "")
                .getMvcResult()
                .getResponse()
                .getContentAsByteArray();
        return Pdf.read(paper, "es");
    }

    private String issue(Member member, String request) {
        MvcTestResult answer = post("/members/" + member.number() + "/contribution-certificates", request);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getMvcResult().getResponse().getRedirectedUrl());
    }

    private String page(String path) {
        return assertThat(ask("es", path)).hasStatusOk().bodyText().actual();
    }

    private MvcTestResult ask(String language, String path) {
        return browser.get()
                .uri(address() + path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult post(String path, String request) {
        return browser.post()
                .uri(address() + path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .param("request", request)
                .exchange();
    }

    private String address() {
        return "/c/" + cooperatives.byId(open.cooperative()).orElseThrow().code();
    }
}
