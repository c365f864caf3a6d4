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
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final String FORMULA = "[=+\\-@\\t\\r].*";

    public static ListFiles of(Function<String, MvcTestResult> ask, String page) {
        return new ListFiles(ask, page, "");
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

    /** Fails unless all three files have the same headings and rows, and no cell is a formula to a spreadsheet. */
    public ListFiles assertWhole(String... headings) {
        SheetCells text = read("csv");
        SheetCells book = read("xlsx");
        assertThat(text.header()).contains(headings).isEqualTo(book.header());
        assertThat(book.rows()).hasSizeGreaterThanOrEqualTo(text.rows().size());
        Pdf paper = Pdf.read(bytes("pdf"), "es");
        for (int n = 0; n < text.rows().size(); n++) {
            assertThat(asInABook(text.rows().get(n).cell(0)))
                    .isEqualTo(book.rows().get(n).cell(0));
            text.rows()
                    .get(n)
                    .cells()
                    .forEach(cell -> assertThat(cell.matches(FORMULA) && !isNumber(cell))
                            .as("formula %s", cell)
                            .isFalse());
        }
        headings(paper, headings);
        return this;
    }

    /** A workbook counts days, and runs no text. */
    private static String asInABook(String cell) {
        if (DAY.matcher(cell).matches()) {
            return Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(cell)));
        }
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static void headings(Pdf paper, String... headings) {
        String small = paper.text().toLowerCase(Locale.ROOT);
        for (String heading : headings) {
            assertThat(small).contains(heading.split(" ", -1)[0]);
        }
    }

    /** Fails unless there are sums under the list, and each is what the rows above it come to. */
    public ListFiles assertAddsUp() {
        SheetCells text = read("csv");
        SheetCells book = read("xlsx");
        List<Row> sums = book.rows().subList(text.rows().size(), book.rows().size());
        assertThat(sums).as("sums under %s", page).isNotEmpty();
        int currency =
                CURRENCY.stream().mapToInt(text.header()::lastIndexOf).max().orElse(-1);
        for (Row sum : sums) {
            assertThat(sum.cell(0)).isEqualTo("Total");
            for (int column = 1; column < text.header().size(); column++) {
                Optional<BigDecimal> said = number(sum.cell(column));
                if (said.isPresent()) {
                    assertThat(said.get())
                            .as("sum of %s", text.header().get(column))
                            .isEqualByComparingTo(added(text, column, currency, sum.cell(currency)));
                }
            }
        }
        return this;
    }

    private static BigDecimal added(SheetCells text, int column, int currency, String of) {
        return text.rows().stream()
                .filter(row -> currency < 0 || row.cell(currency).equals(of))
                .map(row -> number(row.cell(column)).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?");
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
