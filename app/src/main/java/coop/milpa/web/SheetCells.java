package coop.milpa.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet that somebody sent, as the text of its cells: CSV in UTF-8 with commas or semicolons, or the first sheet of
 * an XLSX. What a file is says its content, never its name. A formula is its own text: nobody takes it for a value.
 *
 * @param header  the names of its columns, in small letters
 * @param rows  those below, in order
 * @param more  whether there were more rows than were asked for
 * @param flaw  why nothing could be read
 */
public record SheetCells(List<String> header, List<Row> rows, boolean more, Optional<Flaw> flaw) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Stands between letters where text has two bytes a letter; no database keeps it. */
    private static final char NUL = '\0';

    public SheetCells {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Why a file is no sheet. */
    public enum Flaw {
        /** Text of another encoding than UTF-8, or none at all. */
        ENCODING,
        /** It looks like a sheet and is none. */
        UNREADABLE
    }

    /**
     * One row.
     *
     * @param number  as a spreadsheet counts: the header is row 1
     * @param cells  without the spaces around them; may be fewer than there are columns
     */
    public record Row(long number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column by its place; empty if nothing does, or if there is no such column. */
        public String cell(int place) {
            return place >= 0 && place < cells.size() ? cells.get(place) : "";
        }
    }

    /**
     * Reads one.
     *
     * @param most  how many rows are read
     */
    public static SheetCells read(byte[] bytes, int most) {
        try {
            return XlsxCells.isOne(bytes) ? of(XlsxCells.read(bytes, most + 2), most) : text(bytes, most);
        } catch (CharacterCodingException e) {
            return flawed(Flaw.ENCODING);
        } catch (IllegalArgumentException | IOException | IllegalStateException | UncheckedIOException e) {
            return flawed(Flaw.UNREADABLE);
        }
    }

    /** Where a column stands; -1 if there is none. */
    public int column(String name) {
        return header.indexOf(name);
    }

    private static SheetCells text(byte[] bytes, int most) throws IOException {
        String decoded = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (decoded.indexOf(NUL) >= 0) {
            return flawed(Flaw.ENCODING);
        }
        String text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord each : parser) {
                if (rows.size() == most + 2) {
                    break;
                }
                rows.add(new Row(
                        each.getRecordNumber(), each.stream().map(String::strip).toList()));
            }
            return of(rows, most);
        }
    }

    /** @param rows  the header, and one more than may be, so that it is told */
    private static SheetCells of(List<Row> rows, int most) {
        if (rows.isEmpty()) {
            return new SheetCells(List.of(), List.of(), false, Optional.empty());
        }
        List<String> header = rows.getFirst().cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        List<Row> below = rows.subList(1, rows.size());
        boolean more = below.size() > most;
        return new SheetCells(header, more ? below.subList(0, most) : below, more, Optional.empty());
    }

    private static SheetCells flawed(Flaw flaw) {
        return new SheetCells(List.of(), List.of(), false, Optional.of(flaw));
    }

    /** Excel in Spanish writes semicolons. */
    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.indexOf(';') >= 0 ? ';' : ',')
                .get();
    }
}
