package coop.milpa.receipts.web;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A receipt as it is shown and handed over: both say what was taken and what it paid. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, ReceiptsFixture.class})
class ReceiptPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Receipts receipts;
    private final BooksFixture books;
    private final ReceiptsFixture fixture;
    private Cooperative cooperative;
    private Open open;
    private Member rosa;

    ReceiptPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            Receipts receipts,
            BooksFixture books,
            ReceiptsFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.receipts = receipts;
        this.books = books;
        this.fixture = fixture;
        this.cooperative = make();
        this.open = books(cooperative);
        this.rosa = fixture.member(open);
    }

    @BeforeEach
    void someoneOwesTwoThings() {
        fixture.forget();
        cooperative = make();
        open = books(cooperative);
        rosa = fixture.member(open);
        fixture.owes(rosa.id(), books.savings(open), "21.00", TestClock.TODAY.minusDays(40));
        fixture.owes(rosa.id(), books.savings(open), "100.00", TestClock.TODAY.minusDays(10));
    }

    @Test
    void aReceiptSaysOnPaperWhatItSaysOnThePage() {
        String number = take("121.00").number().toString();
        String page = page("es", number);
        for (String size : List.of("", "?size=a4")) {
            Pdf paper = pdf("es", number, size);
            for (String said : List.of(
                    "Recibo " + number,
                    rosa.name(),
                    "Q 21.00",
                    "Q 100.00",
                    "Q 121.00",
                    "ciento veintiún quetzales con 00/100")) {
                assertThat(page).contains(said);
                assertThat(paper.text()).contains(said);
            }
        }
        assertThat(pdf("en", number, "").text())
                .contains("one hundred twenty-one quetzales and 00/100", "Received from");
    }

    @Test
    void whatAPaymentCostIsSaidBesideIt() {
        fixture.charges.add(new Charge("savings.movement-tax", AccountRole.FEE_INCOME, gtq("0.10")));
        String number = take("21.00").number().toString();
        assertThat(page("es", number)).contains("Impuesto a las transacciones: Q 0.10");
        assertThat(pdf("es", number, "").text()).contains("Q 0.10");
    }

    @Test
    void aReceiptThatWasUndoneSaysSoFirst() {
        Receipt receipt = take("21.00");
        done(receipts.reverse(new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "doble <cobro>")));
        String number = receipt.number().toString();
        assertThat(page("es", number)).contains("Anulado el", "doble &lt;cobro&gt;");
        assertThat(pdf("es", number, "").text()).contains("Anulado el", "doble <cobro>");
    }

    @Test
    void aPrintedReceiptHasACodeThatAnybodyChecksAndACopySaysWhichItIs() {
        String number = take("121.00").number().toString();
        assertThat(page("es", number)).contains(number + "/prints", "Al imprimirlo por primera vez");
        Pdf original = printed("es", number, "");
        Pdf copy = printed("es", number, "?size=a4");
        assertThat(original.text()).contains("Recibo " + number).doesNotContain("COPIA", "VISTA PREVIA");
        assertThat(copy.text()).contains("COPIA 1");
        assertThat(copy.checkedAt()).isEqualTo(original.checkedAt());
        assertThat(page("es", number)).contains(original.checkedAt());
        assertThat(printed("en", number, "").text()).contains("COPY 2");
        assertThat(CheckedPaper.read(browser, original))
                .contains("Sí: " + cooperative.name() + " emitió este papel: recibo, del 02/03/2026, por Q 121.00.")
                .doesNotContain(rosa.name(), rosa.number(), number);
    }

    @Test
    void whatIsOnlyLookedAtHasNoCodeSaysSoAndIsNotCounted() {
        String number = take("121.00").number().toString();
        for (int n = 0; n < 2; n++) {
            page("es", number);
            Pdf preview = pdf("es", number, "");
            assertThat(preview.text()).contains("VISTA PREVIA");
            assertThat(preview.codes()).isEmpty();
        }
        assertThat(printed("es", number, "").text()).doesNotContain("COPIA");
        Pdf preview = pdf("es", number, "");
        assertThat(preview.text()).contains("VISTA PREVIA");
        assertThat(preview.codes()).isEmpty();
    }

    @Test
    void whoeverHoldsAReceiptThatWasUndoneIsToldSo() {
        Receipt receipt = take("21.00");
        Pdf paper = printed("es", receipt.number().toString(), "");
        done(receipts.reverse(new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "doble")));
        assertThat(CheckedPaper.read(browser, paper))
                .contains("pero lo que dice se anuló después")
                .doesNotContain("Sí: ", "doble");
    }

    @Test
    void whatIsNoReceiptIsNotThere() {
        for (String none : List.of("R-999", "R-99999999999999999999", "x", "R-1.pdf", "%3Cb%3E-1")) {
            assertThat(ask("es", none)).as(none).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(print("es", none, "")).as(none).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aReceiptIsFoundByItsNumberInItsCooperativeByWhoMayReadIt() {
        String number = take("21.00").number().toString();
        var reader = new Somebody("receipts.read");
        assertThat(search(number, reader)).hasRedirectedUrl("/c/" + cooperative.code() + "/receipts/" + number);
        assertThat(search("R-999", reader)).bodyText().contains("Nada corresponde a «R-999»");
        assertThat(search(number, new Somebody("members.read"))).bodyText().contains("Nada corresponde");
        cooperative = make();
        assertThat(search(number, reader)).bodyText().contains("Nada corresponde");
    }

    private MvcTestResult search(String text, Viewer viewer) {
        return browser.get()
                .uri("/c/" + cooperative.code() + "/search?q={q}", text)
                .requestAttr(MayAll.ATTRIBUTE, viewer)
                .exchange();
    }

    private Receipt take(String sum) {
        var tender = new Tender.Cash(open.branch(), CashDeclaration.own(rosa.party()));
        var order = new ReceiptOrder(rosa.id(), gtq(sum), tender, new Splitting.ByPriority());
        return done(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), order)));
    }

    private String page(String language, String number) {
        return assertThat(ask(language, number))
                .hasStatusOk()
                .bodyText()
                .actual()
                .replace('\u00a0', ' ');
    }

    private Pdf pdf(String language, String number, String more) {
        MvcTestResult result = ask(language, number + ".pdf" + more);
        assertThat(result).hasStatusOk();
        return Pdf.read(result.getResponse().getContentAsByteArray(), language);
    }

    private Pdf printed(String language, String number, String more) {
        MvcTestResult result = print(language, number, more);
        assertThat(result).hasStatusOk();
        return Pdf.read(result.getResponse().getContentAsByteArray(), language);
    }

    private MvcTestResult print(String language, String number, String more) {
        return browser.post()
                .uri(URI.create("/c/" + cooperative.code() + "/receipts/" + number + "/prints" + more))
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult ask(String language, String what) {
        return browser.get()
                .uri(URI.create("/c/" + cooperative.code() + "/receipts/" + what))
                .accept(MediaType.TEXT_HTML, MediaType.APPLICATION_PDF)
                .header("Accept-Language", language)
                .exchange();
    }

    private Cooperative make() {
        String code = "RE" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Recibos " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
    }

    private Open books(Cooperative made) {
        var branch = cooperatives.mainBranch(made.id()).id();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }
}
