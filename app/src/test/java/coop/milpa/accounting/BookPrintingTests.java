package coop.milpa.accounting;

import static coop.milpa.ledger.AccountRole.CASH;
import static coop.milpa.ledger.AccountRole.FEE_INCOME;
import static coop.milpa.ledger.AccountRole.OPERATING_EXPENSE;
import static coop.milpa.testing.TestClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.testing.ModuleTest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** What printed books promise. */
@ModuleTest
@Import({BooksFixture.class, AccountingFixture.class})
class BookPrintingTests {

    private static final long PDF_BYTES_MAX = 30_000;
    private static final Locale SPANISH = Locale.of("es");

    private final BookPrinting printing;
    private final AccountingFixture people;
    private final BooksFixture fixture;
    private BooksFixture.Open open;

    BookPrintingTests(BookPrinting printing, AccountingFixture people, BooksFixture fixture) {
        this.printing = printing;
        this.people = people;
        this.fixture = fixture;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void theJournalShowsEachEntryAndEndsInEqualTotals() {
        people.posted(open, CASH, FEE_INCOME, "1234.50");
        people.posted(open, OPERATING_EXPENSE, CASH, "34.50");

        String html = html(Book.JOURNAL, SPANISH);

        assertThat(html)
                .contains("Libro diario", "Folio 7", "Partida 1 ", "Partida 2 ", "Renta de marzo")
                .contains("Total GTQ</td><td class=\"amount\">1,269.00</td><td class=\"amount\">1,269.00</td>");
    }

    @Test
    void theGeneralLedgerShowsRunningBalances() {
        people.posted(open, CASH, FEE_INCOME, "100.00");
        people.posted(open, OPERATING_EXPENSE, CASH, "30.00");

        assertThat(html(Book.GENERAL_LEDGER, Locale.ENGLISH))
                .contains("General ledger", "Opening balance", ">100.00<", ">70.00<", "Balance of 101101");
    }

    @Test
    void eachFolioBeginsWithWhatTheOneBeforeCarriedForward() {
        for (int n = 0; n < 20; n++) {
            people.posted(open, CASH, FEE_INCOME, "1.00");
        }

        String html = html(Book.JOURNAL, SPANISH);

        assertThat(html).contains("Folio 7", "Folio 8", "Van GTQ", "Vienen GTQ");
        assertThat(amountsAfter(html, "Van GTQ")).isEqualTo(amountsAfter(html, "Vienen GTQ"));
    }

    @Test
    void aBookWithoutLinesHasOneEmptyFolio() {
        var printed = printing.html(order(Book.JOURNAL, SPANISH), new StringWriter());

        assertThat(printed.folios()).isEqualTo(1);
        assertThat(printed.lines()).isZero();
    }

    @Test
    void whatSomebodyTypedIsNotMarkup() {
        people.postedSaying(open, "<script>alert(1)</script> & más");

        assertThat(html(Book.JOURNAL, SPANISH)).doesNotContain("<script>").contains("&#60;script&#62;");
    }

    @Test
    void aPdfHasAPageForEachFolio(@TempDir Path folder) throws IOException {
        for (int n = 0; n < 30; n++) {
            people.posted(open, CASH, FEE_INCOME, "1.00");
        }
        Path file = folder.resolve("diario.pdf");

        var printed = printing.pdf(order(Book.JOURNAL, SPANISH), file);

        assertThat(printed.files()).containsExactly(file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo((int) printed.folios());
            assertThat(new PDFTextStripper().getText(pdf)).contains("Libro diario", "Folio 8", "Vienen GTQ");
        }
    }

    @Test
    void lettersBeyondWesternEuropeArePrintedAsThemselves(@TempDir Path folder) throws IOException {
        people.postedSaying(open, "Renta de Řezníčková, Łódź");
        Path file = folder.resolve("diario.pdf");

        printing.pdf(order(Book.JOURNAL, SPANISH), file);

        assertThat(Files.size(file)).isLessThan(PDF_BYTES_MAX);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Renta de Řezníčková, Łódź");
        }
    }

    private static String amountsAfter(String html, String words) {
        int from = html.indexOf(words) + words.length();
        return html.substring(from, html.indexOf("</tr>", from));
    }

    private String html(Book book, Locale language) {
        var text = new StringWriter();
        printing.html(order(book, language), text);
        return text.toString();
    }

    private PrintBook order(Book book, Locale language) {
        return new PrintBook(
                open.cooperative(),
                book,
                new Books.Period(TODAY, TODAY),
                Optional.empty(),
                new PrintBook.Style("Cooperativa La Milpa", language, 7));
    }
}
