package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the pages of a cooperative's books show: amounts on their side, and totals that agree. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(BooksFixture.class)
class BooksPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String DEPOSIT = "<td class=\"amount\">Q\u00a01,125.50</td>";
    private static final String NOTHING = "<td class=\"amount\"></td>";

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final BooksFixture fixture;
    private final Days days;
    private final TenantScope tenants;
    private BooksFixture.Open open;
    private String address = "";
    private Posted posted;

    BooksPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            BooksFixture fixture,
            Days days,
            TenantScope tenants) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.fixture = fixture;
        this.days = days;
        this.tenants = tenants;
    }

    @BeforeEach
    void oneDeposit() {
        String code = "P" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Páginas", "GT", "GTQ", TestClock.TODAY, Choices.none())));
        var branch = cooperatives.mainBranch(made.id()).id();
        address = "/c/" + code;
        open = new BooksFixture.Open(
                made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
        Money amount = Money.of("1125.50", BooksFixture.GTQ);
        posted = done(fixture.post(
                Entry.transfer(fixture.heading(open), open.cash(), fixture.savings(open), amount, Standing.MEMBER)));
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void theTrialBalanceHasBothSidesAndTheirTotals() {
        assertThat(page("/trial-balance"))
                .contains("Balance de comprobación", ">Nombre</a></th>")
                .containsSubsequence(DEPOSIT + NOTHING, NOTHING + DEPOSIT, "<tfoot>", "Total GTQ", DEPOSIT + DEPOSIT);
    }

    @Test
    void theLinesOfACodeAddUp() {
        assertThat(page("/codes/101101"))
                .contains("<th scope=\"col\">Concepto</th>", address + "/entries/" + posted.entry())
                .containsSubsequence(DEPOSIT + NOTHING, "<tfoot>", DEPOSIT);
    }

    @Test
    void aListIsSortedByItsHeadingsAndTheAddressSaysSo() {
        assertThat(page("/trial-balance?sort=-code"))
                .contains("aria-sort=\"descending\"", address + "/trial-balance?sort=code\"")
                .containsSubsequence(NOTHING + DEPOSIT, DEPOSIT + NOTHING, "<tfoot>");
        assertThat(page("/codes/101101?sort=debit&from=2026-03-02"))
                .contains("?from=2026-03-02&amp;sort=-debit", "name=\"sort\" value=\"debit\"");
    }

    @Test
    void aListIsHadAsTextAsAWorkbookAndOnPaper() throws IOException {
        String lines = address + "/codes/101101?as=";
        assertThat(browser.get().uri(lines + "csv"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"lines-101101.csv\"")
                .bodyText()
                .startsWith("\ufeffFecha contable,Concepto,Glosa,Moneda,Debe,Haber\r\n2026-03-02,")
                .endsWith("GTQ,1125.50,\r\n");
        byte[] book = browser.get().uri(lines + "xlsx").exchange().getResponse().getContentAsByteArray();
        assertThat(sheet(book)).contains("<v>1125.50</v>", "<t>Total</t>", "<t>GTQ</t>");
        byte[] paper = browser.get().uri(lines + "pdf").exchange().getResponse().getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Líneas del", "02/03/2026", "Total GTQ", "1,125.50");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(browser.get().uri(lines + "docx")).hasStatusOk().bodyText().contains("<table");
    }

    @Test
    void aFilesSeparatorMayBeASemicolon() {
        assertThat(browser.get().uri(address + "/trial-balance?as=csv&separator=;"))
                .bodyText()
                .contains("Código;Nombre;Moneda;Debe;Haber", ";GTQ;1125.50;\r\n");
    }

    @Test
    void aCooperativesOwnAccountIsNamedByItsBranch() {
        assertThat(page("/entries/" + posted.entry())).contains("<td class=\"text-nowrap\">101101-GTQ-001</td>");
    }

    @Test
    void membersSavingsAreDrawnOnceTwoDaysAreClosed() {
        close(TestClock.TODAY);
        assertThat(page("")).doesNotContain("<svg");
        close(TestClock.TODAY.plusDays(1));
        assertThat(page(""))
                .contains("<polyline points=\"0,50 600,50\">", "Del 02/03/2026 al 03/03/2026 pasó de Q\u00a01,125.50 a")
                .containsSubsequence("<td>03/03/2026</td>" + DEPOSIT, "<td>02/03/2026</td>" + DEPOSIT);
    }

    @Test
    void theNetworkHasATotalOfEachCurrency() {
        String network =
                assertThat(browser.get().uri("/")).hasStatusOk().bodyText().actual();
        assertThat(network).containsSubsequence(address, "<tfoot>", "Total GTQ");
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        close(TestClock.TODAY);
        assertThat(browser.get().uri(address + "/codes/101101?from=2026-03-03&to=2026-03-02"))
                .hasStatus(400)
                .bodyText()
                .contains("termina antes de empezar", "Va del 03/03/2026 al 02/03/2026.");
    }

    @Test
    void aCodeWithoutLinesHasNoTable() {
        assertThat(page("/codes/602101")).doesNotContain("<table", "<tfoot>");
    }

    @Test
    void anEntryShowsWhereItsAmountsWent() {
        assertThat(page("/entries/" + posted.entry()))
                .contains("<th scope=\"col\">Cuenta</th>")
                .containsSubsequence(DEPOSIT + NOTHING, NOTHING + DEPOSIT, "<tfoot>", DEPOSIT + DEPOSIT);
    }

    private static String sheet(byte[] book) throws IOException {
        Path file = Files.createTempFile("book", ".xlsx");
        Files.write(file, book);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private void close(LocalDate day) {
        tenants.write(open.cooperative(), () -> {
            days.startClosing(open.cooperative(), day, false);
            return days.seal(open.cooperative(), day, Map.of());
        });
    }

    /** The page without the spaces between its elements. */
    private String page(String path) {
        return assertThat(browser.get().uri(address + path))
                .hasStatusOk()
                .bodyText()
                .actual()
                .replaceAll(">\\s+<", "><");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
