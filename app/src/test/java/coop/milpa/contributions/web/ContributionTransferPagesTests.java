package coop.milpa.contributions.web;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.ContributionsFixture;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.registry.Cooperatives;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Contributions handed over by page: the form, what it would come to, the paper and the list. */
@ModuleTest(with = {"close", "receipts", "members", "parties", "web"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class ContributionTransferPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final Viewer MANAGER =
            new Somebody("members.read", "contributions.read", ContributionTransfers.TRANSFER);
    private static final Viewer ACCOUNTANT = new Somebody("members.read", "contributions.read");
    private static final Viewer CLERK = new Somebody("members.read", ContributionTransfers.TRANSFER);

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Contributions contributions;
    private final Parties parties;
    private final BooksFixture books;
    private final ContributionsFixture fixture;
    private Open open;
    private Member rosa;
    private Member luisa;

    ContributionTransferPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Contributions contributions,
            Parties parties,
            BooksFixture books,
            ContributionsFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.contributions = contributions;
        this.parties = parties;
        this.books = books;
        this.fixture = fixture;
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
        this.luisa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void rosaHasThreeHundredAndLuisaFifty() {
        open = fixture.open(FIRST);
        List<Member> both = fixture.members(open, FIRST, 2);
        rosa = both.getFirst();
        luisa = both.getLast();
        done(contributions.pay(fixture.pays(open, rosa, "300.00")));
        done(contributions.pay(fixture.pays(open, luisa, "50.00")));
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void whatBothHaveBeforeAndAfterIsShownBeforeItIsDone() {
        assertThat(page(MANAGER, "es", form())).contains("Traspaso de aportaciones de Rosa Batz", "Q 300.00");
        assertThat(text(post(form() + "/check", filled())))
                .containsSubsequence("Traspasa", rosa.number(), "Q 300.00", "-Q 120.00", "Q 180.00")
                .containsSubsequence("Recibe", luisa.number(), "Q 50.00", "Q 120.00", "Q 170.00")
                .containsSubsequence("Los dos", "Q 350.00", "Q 0.00", "Q 350.00");
        assertThat(fixture.position(open, rosa.id(), FIRST).paidIn()).isEqualTo(gtq("300.00"));
        assertThat(page(MANAGER, "es", "/contributions/transfers")).contains("Nadie traspasó aportaciones");
        assertThat(text(post(form() + "/again", filled()))).contains("Acuerdo de familia");
    }

    @Test
    void theButtonPressedTwiceHandsOverOnce() {
        Map<String, String> filled = filled();
        assertThat(post(form(), filled)).hasRedirectedUrl(address() + "/contributions/transfers/1");
        assertThat(post(form(), filled)).hasRedirectedUrl(address() + "/contributions/transfers/1");
        assertThat(fixture.position(open, rosa.id(), FIRST).paidIn()).isEqualTo(gtq("180.00"));
    }

    @Test
    void thePaperIsShownInBothLanguagesAndPrintedForBothToSign() {
        post(form(), filled());
        assertThat(page(MANAGER, "es", "/contributions/transfers/1"))
                .contains("Traspaso de aportaciones n.º 1", "acta 7, punto 2, del 20/12/2025", "Acuerdo de familia")
                .contains("ciento veinte");
        assertThat(page(ACCOUNTANT, "en", "/contributions/transfers/1"))
                .contains("Transfer of contributions no. 1", "Board, minutes 7, point 2, of 20 Dec 2025");
        assertThat(printed("es"))
                .contains("Traspasa: Rosa Batz", "Recibe: Rosa Batz", "firma y sello", "180.00", "170.00")
                .doesNotContain("COPIA");
    }

    @Test
    void eachPrintIsCountedAndThoseAfterTheFirstSayWhichCopyTheyAre() {
        post(form(), filled());
        assertThat(printed("es")).doesNotContain("COPIA");
        assertThat(printed("es")).contains("COPIA 1");
        assertThat(page(MANAGER, "es", "/contributions/transfers/1")).doesNotContain("COPIA");
        assertThat(printed("en")).contains("COPY 2");
        var one = CompletableFuture.supplyAsync(() -> printed("es"));
        var other = CompletableFuture.supplyAsync(() -> printed("es"));
        assertThat(one.join() + other.join()).contains("COPIA 3", "COPIA 4");
    }

    @Test
    void itsCodeTellsWhoeverHoldsItWhetherItIsTrueAndNothingOfWhoseItWas() {
        post(form(), filled());
        assertThat(page(MANAGER, "es", "/contributions/transfers/1")).contains("Al imprimirlo por primera vez");
        Pdf original = paper("es");
        assertThat(paper("es").checkedAt()).isEqualTo(original.checkedAt());
        assertThat(page(MANAGER, "es", "/contributions/transfers/1")).contains(original.checkedAt());
        assertThat(CheckedPaper.read(browser, original))
                .contains("Sí: ", "emitió este papel: traspaso de aportaciones, del ", "por Q 120.00.")
                .doesNotContain("Rosa Batz", "Acuerdo de familia");
    }

    @Test
    void theListHasTheSumAndIsAFileToo() {
        post(form(), filled());
        post(form(), filled());
        assertThat(page(ACCOUNTANT, "es", "/contributions/transfers"))
                .containsSubsequence("N.º", rosa.number(), luisa.number(), "Q 120.00", "<tfoot>", "Q 240.00");
        assertThat(page(ACCOUNTANT, "es", "/contributions/transfers?member=" + luisa.number()))
                .contains("Q 240.00");
        assertThat(page(ACCOUNTANT, "es", "/contributions/transfers?as=csv&from=2025-12-22&to=2025-12-22"))
                .contains(rosa.number(), luisa.number(), "120.00");
        assertThat(page(ACCOUNTANT, "en", "/contributions/book")).contains("Transfers of contributions");
    }

    @Test
    void aStrangerIsRefusedAndItIsSaidWhatToDo() {
        done(parties.enter(new EnterParty(
                open.cooperative(),
                RequestId.next(),
                new Particulars(
                        PartyKind.PERSON,
                        PartyName.of("Ana", "Tot", "", ""),
                        Optional.of(LocalDate.of(1990, 5, 4)),
                        Sex.UNSTATED,
                        new Home("", "Cobán"),
                        "",
                        List.of(new IdentityDocument("PASAPORTE", "C0001"))),
                List.of())));
        assertRefused("receiver", "C0001", "no es persona asociada", "Admítala primero");
        assertRefused("receiver", "nadie", "nadie");
        assertRefused("receiver", "", "Falta");
        assertRefused("receiver", rosa.number(), "la misma persona");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertRefused("amount", "300.01", "Q", "no puede traspasar más");
        assertRefused("amount", "0", "debe ser más de cero");
        assertRefused("amount", "mucho", "mucho");
        assertRefused("resolvedOn", "23/12/2025", "el día abierto es el");
        assertRefused("resolvedOn", "", "Falta");
        assertRefused("minute", "", "Falta");
        assertRefused("point", "x".repeat(21), "20");
        assertRefused("reason", "", "Falta");
        assertThat(fixture.position(open, rosa.id(), FIRST).paidIn()).isEqualTo(gtq("300.00"));
    }

    @Test
    void whatSheMayNotOpenIsNotLinkedTo() {
        String member = "/members/" + rosa.number();
        assertThat(page(MANAGER, "es", member)).contains("/contribution-transfer\"", "Sus traspasos");
        assertThat(page(ACCOUNTANT, "es", member))
                .doesNotContain("/contribution-transfer\"")
                .contains("Sus traspasos");
        assertThat(page(CLERK, "es", member))
                .contains("/contribution-transfer\"")
                .doesNotContain("Sus traspasos");
        assertThat(post(CLERK, form(), filled())).hasRedirectedUrl(address() + member);
    }

    @Test
    void whatIsNotThereIsSaidToBeNotThere() {
        for (String path : List.of(
                "/contributions/transfers/77",
                "/contributions/transfers/x",
                "/contributions/transfers?member=nadie",
                "/members/nadie/contribution-transfer")) {
            assertThat(ask(MANAGER, "es", path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/contributions/transfers/77/prints", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void assertRefused(String field, String value, String... said) {
        Map<String, String> filled = filled();
        filled.put(field, value);
        MvcTestResult answer = post(form() + "/check", filled);
        assertThat(answer).as(field + " " + value).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains(said).contains("href=\"#" + field + "\"");
        assertThat(post(form(), filled)).as(field + " " + value).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "request", RequestId.next().toString(),
                "receiver", luisa.number(),
                "amount", "120.00",
                "minute", "7",
                "point", "2",
                "resolvedOn", "20/12/2025",
                "reason", "Acuerdo de familia"));
    }

    private String form() {
        return "/members/" + rosa.number() + "/contribution-transfer";
    }

    private String page(Viewer viewer, String language, String path) {
        return text(ask(viewer, language, path));
    }

    private static String text(MvcTestResult answer) {
        return assertThat(answer).bodyText().actual().replace('\u00a0', ' ');
    }

    private MvcTestResult ask(Viewer viewer, String language, String path) {
        return browser.get()
                .uri(address() + path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), viewer)
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> filled) {
        return post(MANAGER, path, filled);
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> filled) {
        var request = browser.post()
                .uri(address() + path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), viewer);
        filled.forEach((field, words) -> request.param(field, words));
        return request.exchange();
    }

    private String printed(String language) {
        return paper(language).text();
    }

    private Pdf paper(String language) {
        byte[] paper = browser.post()
                .uri(address() + "/contributions/transfers/1/prints")
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), MANAGER)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return Pdf.read(paper, language);
    }

    private String address() {
        return "/c/" + cooperatives.byId(open.cooperative()).orElseThrow().code();
    }
}
