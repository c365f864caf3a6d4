package coop.milpa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.web.SheetCells;
import coop.milpa.web.SheetCells.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A list as the files that its page offers: read back, and held against each other.
 *
 * @param ask  asks for a path as somebody who may see the page
 * @param page  its path, with what the list is narrowed by
 * @param part  which list of the page; empty for the one, or the first
 */
public record ListFiles(Function<String, MvcTestResult> ask, String page, String part) {

    private static final int ROWS_MAX = 1_000;
    private static final List<String> CURRENCY = List.of("moneda", "currency");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate NO_LEAP_DAY = LocalDate.of(1900, 3, 1);
    private static final String SUM = "Total";
    private static final String FORMULA = "[=+\\-@\\t\\r].*";

    public static ListFiles of(Function<String, MvcTestResult> ask, String page) {
        return new ListFiles(ask, page, "");
    }

    /** As a browser asks in Spanish. */
    public static ListFiles of(MockMvcTester browser, String page) {
        return of(
                path -> browser.get().uri(path).header("Accept-Language", "es").exchange(), page);
    }

    /** Another list of the same page. */
    public ListFiles part(String name) {
        return new ListFiles(ask, page, name);
    }

    /** What stands under a heading, from the first row to the last. */
    public List<String> column(String heading) {
        SheetCells text = read("csv");
        int place = text.column(heading.toLowerCase(Locale.ROOT));
        assertThat(place).as("column %s of %s", heading, text.header()).isNotNegative();
        return text.rows().stream().map(row -> row.cell(place)).toList();
    }

    /** The rows as text. */
    public List<Row> rows() {
        return read("csv").rows();
    }

    /**
     * Fails unless there are rows, text and workbook have the same headings and cells with nothing but sums under them
     * in the workbook, no cell is a formula to a spreadsheet, and the paper has the first words of the headings.
     */
    public ListFiles assertWhole(String... headings) {
        SheetCells text = read("csv");
        SheetCells book = read("xlsx");
        assertThat(text.header()).contains(headings).isEqualTo(book.header());
        int rows = text.rows().size();
        assertThat(rows).as("rows of %s", page).isPositive();
        assertThat(book.rows()).hasSizeGreaterThanOrEqualTo(rows);
        for (int n = 0; n < rows; n++) {
            assertSame(text.header(), text.rows().get(n), book.rows().get(n));
        }
        assertThat(book.rows().subList(rows, book.rows().size()))
                .extracting(sum -> sum.cell(0))
                .allMatch(SUM::equals);
        headings(Pdf.read(bytes("pdf"), "es"), headings);
        return this;
    }

    private static void assertSame(List<String> header, Row text, Row book) {
        assertThat(text.cells()).hasSameSizeAs(header);
        assertThat(book.cells()).hasSizeLessThanOrEqualTo(header.size());
        for (int place = 0; place < header.size(); place++) {
            String cell = text.cell(place);
            assertThat(cell.matches(FORMULA) && !isNumber(cell))
                    .as("formula %s", cell)
                    .isFalse();
            assertThat(book.cell(place))
                    .as("%s in row %s, in the text: %s", header.get(place), text.number(), cell)
                    .matches(other -> isSame(cell, other));
        }
    }

    /** A workbook counts days, writes no needless zeros, and runs no text. */
    private static boolean isSame(String text, String book) {
        if (text.equals(book)) {
            return true;
        }
        if (DAY.matcher(text).matches()) {
            return book.equals(Long.toString(counted(LocalDate.parse(text))));
        }
        if (isNumber(text)) {
            return number(book)
                    .filter(figure -> figure.compareTo(new BigDecimal(text)) == 0)
                    .isPresent();
        }
        return text.startsWith("'") && text.substring(1).equals(book);
    }

    /** Workbooks take 1900 for a leap year: until its February is over they are a day behind. */
    private static long counted(LocalDate day) {
        return ChronoUnit.DAYS.between(FIRST_DAY, day) - (day.isBefore(NO_LEAP_DAY) ? 1 : 0);
    }

    private static void headings(Pdf paper, String... headings) {
        String small = paper.text().toLowerCase(Locale.ROOT);
        for (String heading : headings) {
            assertThat(small).contains(heading.split(" ", -1)[0]);
        }
    }

    /**
     * Fails unless there is a sum under the list for each currency of its rows, each has figures, and each of these is
     * what the rows above it come to.
     */
    public ListFiles assertAddsUp() {
        SheetCells text = read("csv");
        SheetCells book = read("xlsx");
        List<Row> sums = book.rows().subList(text.rows().size(), book.rows().size());
        assertThat(sums).as("sums under %s", page).isNotEmpty();
        int currency =
                CURRENCY.stream().mapToInt(text.header()::lastIndexOf).max().orElse(-1);
        assertThat(sums)
                .extracting(sum -> sum.cell(currency))
                .as("currencies of the sums")
                .doesNotHaveDuplicates()
                .containsAll(currencies(text, currency));
        for (Row sum : sums) {
            assertThat(sum.cell(0)).isEqualTo(SUM);
            assertAddsUp(text, currency, sum);
        }
        return this;
    }

    private static void assertAddsUp(SheetCells text, int currency, Row sum) {
        int figures = 0;
        for (int column = 1; column < text.header().size(); column++) {
            Optional<BigDecimal> said = number(sum.cell(column));
            if (said.isPresent()) {
                figures++;
                assertThat(said.get())
                        .as("sum of %s", text.header().get(column))
                        .isEqualByComparingTo(added(text, column, currency, sum.cell(currency)));
            }
        }
        assertThat(figures).as("figures of the sum %s", sum).isPositive();
    }

    /** Those of the rows that have one. */
    private static Set<String> currencies(SheetCells text, int currency) {
        return text.rows().stream()
                .map(row -> row.cell(currency))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private static BigDecimal added(SheetCells text, int column, int currency, String of) {
        return text.rows().stream()
                .filter(row -> currency < 0 || row.cell(currency).equals(of))
                .map(row -> number(row.cell(column)).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A code with zeros before it is none. */
    private static boolean isNumber(String cell) {
        return cell.matches("-?(0|[1-9]\\d*)(\\.\\d+)?");
    }

    private static Optional<BigDecimal> number(String cell) {
        return Optional.of(cell).filter(ListFiles::isNumber).map(BigDecimal::new);
    }

    private SheetCells read(String format) {
        SheetCells cells = SheetCells.read(bytes(format), ROWS_MAX);
        assertThat(cells.flaw()).isEmpty();
        return cells;
    }

    private byte[] bytes(String format) {
        String asked = page + (page.contains("?") ? "&" : "?") + (part.isEmpty() ? "" : part + "-") + "as=" + format;
        MvcTestResult answer = ask.apply(asked);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("." + format);
        return answer.getResponse().getContentAsByteArray();
    }
}
