package coop.milpa.accounting.internal;

import coop.milpa.accounting.Book;
import coop.milpa.accounting.PrintBook;
import coop.milpa.kernel.Money;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes folios as XHTML, one section each, for a screen and for paper. */
record FolioHtml(PrintBook order, BookWords words) {

    private static final int CELL_LENGTH_MAX = 70;
    private static final String STYLE = """
            @page { size: letter; margin: 12mm 14mm; }
            body { font-family: Helvetica, 'Liberation Sans', Arial, sans-serif; font-size: 7.5pt; margin: 0; }
            section { page-break-after: always; }
            section.last { page-break-after: auto; }
            header { border-bottom: 0.5pt solid #000; margin-bottom: 2mm; }
            header b { font-size: 10pt; }
            header span { float: right; }
            table { border-collapse: collapse; table-layout: fixed; width: 100%; }
            td, th { height: 4.6mm; padding: 0 1mm; overflow: hidden; white-space: nowrap; text-align: left; }
            th { border-bottom: 0.5pt solid #000; }
            .amount { text-align: right; }
            .heading td { font-weight: bold; padding-top: 1mm; }
            .total td, .carried td { border-top: 0.3pt solid #888; font-weight: bold; }
            .date { width: 17mm; } .key { width: 24mm; } .sum { width: 27mm; }
            """;

    String begin() {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + words.language().getLanguage()
                + "\"><head><meta charset=\"UTF-8\" /><title>" + escaped(title()) + "</title><style>" + STYLE
                + "</style></head><body>\n";
    }

    String end() {
        return "</body></html>\n";
    }

    /**
     * A folio as a section.
     *
     * @param last  whether no other follows it in this document
     */
    String section(Folio folio, boolean last) {
        return "<section" + (last ? " class=\"last\"" : "") + ">" + head(folio) + "<table>" + columns()
                + carried("brought-forward", folio.before())
                + folio.rows().stream().map(this::row).collect(Collectors.joining())
                + carried(folio.last() ? "total" : "carried-forward", folio.after()) + "</table></section>\n";
    }

    private String title() {
        return switch (order.book()) {
            case JOURNAL -> words.text("journal");
            case GENERAL_LEDGER -> words.text("general-ledger");
        };
    }

    private String head(Folio folio) {
        String period = words.text(
                "period", order.period().from().toString(), order.period().to().toString());
        return "<header><span>" + escaped(words.text("folio", String.valueOf(folio.number()))) + "</span><b>"
                + escaped(order.style().owner()) + "</b><br />" + escaped(title()) + " · " + escaped(period)
                + "</header>";
    }

    private String columns() {
        List<String> names = words.columns(order.book());
        StringBuilder row = new StringBuilder("<tr>");
        for (int n = 0; n < names.size(); n++) {
            row.append("<th class=\"")
                    .append(classOf(n))
                    .append("\">")
                    .append(escaped(names.get(n)))
                    .append("</th>");
        }
        return row.append("</tr>").toString();
    }

    private static String classOf(int column) {
        return switch (column) {
            case 0 -> "date";
            case 1 -> "key";
            case 2 -> "detail";
            default -> "amount sum";
        };
    }

    private String row(Folio.Row row) {
        return switch (row.kind()) {
            case HEADING ->
                "<tr class=\"heading\"><td colspan=\"" + width() + "\">"
                        + cut(row.cells().getFirst()) + "</td></tr>";
            case LINE -> "<tr>" + cells(row.cells()) + "</tr>";
            case TOTAL -> "<tr class=\"total\">" + cells(row.cells()) + "</tr>";
        };
    }

    private String carried(String key, List<Folio.Sum> sums) {
        return sums.stream().map(sum -> carried(key, sum)).collect(Collectors.joining());
    }

    private String carried(String key, Folio.Sum sum) {
        Money debit = sum.debit();
        String words = this.words.text(key) + " " + debit.currency().getCurrencyCode();
        List<String> balance = order.book() == Book.GENERAL_LEDGER ? List.of("") : List.of();
        return "<tr class=\"carried\"><td colspan=\"3\">" + escaped(words) + "</td>"
                + amount(Amounts.grouped(debit)) + amount(Amounts.grouped(sum.credit()))
                + balance.stream().map(FolioHtml::amount).collect(Collectors.joining()) + "</tr>";
    }

    private int width() {
        return words.columns(order.book()).size();
    }

    private static String cells(List<String> cells) {
        StringBuilder html = new StringBuilder();
        for (int n = 0; n < cells.size(); n++) {
            html.append(n > 2 ? amount(cells.get(n)) : "<td>" + cut(cells.get(n)) + "</td>");
        }
        return html.toString();
    }

    private static String amount(String text) {
        return "<td class=\"amount\">" + escaped(text) + "</td>";
    }

    /** A row has one line on paper, or folios would overflow. */
    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return escaped(
                length <= CELL_LENGTH_MAX
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, CELL_LENGTH_MAX)) + "…");
    }

    /** Characters that XML does not know, such as a typed control character, are left out. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
