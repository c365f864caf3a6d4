package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.web.ListFile.Headings;
import coop.milpa.web.ListFile.Whole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list as text: what a spreadsheet makes of it is what it says. */
class CsvFileTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<Column<Said>> COLUMNS = List.of(
            Column.day("day", "x", Said::day),
            Column.text("words", "x", Said::words),
            Column.debit("debit", "x", Said::amount),
            Column.credit("credit", "x", Said::amount));

    private record Said(LocalDate day, String words, Money amount) {}

    @Test
    void daysAndAmountsAreThemselvesAndTheCurrencyHasAColumn() throws IOException {
        assertThat(written(',', new Said(DAY, "Depósito", Money.of("1234.50", GTQ))))
                .isEqualTo("\ufeffDía,Glosa,Moneda,Debe,Haber\r\n2026-03-02,Depósito,GTQ,1234.50,\r\n");
    }

    @Test
    void whatASpreadsheetWouldRunIsKeptFromIt() throws IOException {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
            assertThat(written(',', new Said(DAY, evil, Money.of("1.00", GTQ)))).contains(",\"'" + evil + "\",");
        }
    }

    @Test
    void aNegativeAmountIsNoFormula() throws IOException {
        List<Column<Said>> columns =
                List.of(Column.text("words", "x", Said::words), Column.money("amount", "x", Said::amount));
        assertThat(written(columns, ',', new Said(DAY, "x", Money.of("-1.00", GTQ))))
                .endsWith("x,GTQ,-1.00\r\n");
    }

    @Test
    void separatorsQuotesAndEndsOfLinesAreQuoted() throws IOException {
        assertThat(written(';', new Said(DAY, "a;b \"c\"\nd", Money.of("1.00", GTQ))))
                .contains(";\"a;b \"\"c\"\"\nd\";GTQ;");
        assertThat(written(';', new Said(DAY, "a,b", Money.of("1.00", GTQ)))).contains(";a,b;GTQ;");
    }

    private static String written(char separator, Said row) throws IOException {
        return written(COLUMNS, separator, row);
    }

    private static String written(List<Column<Said>> columns, char separator, Said row) throws IOException {
        var listing = new Listing<>("said", Message.of("x"), columns, List.of());
        var headings = new Headings(List.of("Día", "Glosa", "Debe", "Haber").subList(0, columns.size()), "Moneda");
        var into = new ByteArrayOutputStream();
        new CsvFile(separator)
                .write(
                        new Whole<>(
                                "x", headings, "Total", listing, Rows.inMemory(columns, List.of(row)), SortOrder.USUAL),
                        into);
        return into.toString(StandardCharsets.UTF_8);
    }
}
