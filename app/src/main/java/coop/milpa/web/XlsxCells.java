package coop.milpa.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX that a stranger made; what grows beyond measure when it is unpacked is given up. */
final class XlsxCells {

    private static final int UNPACKED_MAX = 64_000_000;
    private static final int COLUMNS_MAX = 50;
    private static final int CHUNK = 64 * 1024;
    private static final int HEADER = 4;

    private XlsxCells() {}

    /** Whether a file begins as an archive does. */
    static boolean isOne(byte[] bytes) {
        return bytes.length >= HEADER && ReadableWorkbook.isOOXMLZipHeader(bytes);
    }

    /**
     * The rows that have cells.
     *
     * @throws IOException if it is no XLSX
     */
    static List<SheetCells.Row> read(byte[] bytes, int most) throws IOException {
        measure(bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(XlsxCells::row)
                    .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                    .limit(most)
                    .toList();
        } catch (RuntimeException e) { // in many ways, and one meaning: it is no workbook
            throw new IOException(e);
        }
    }

    /** By the archive's directory, as the reader goes: what streams of archives say about sizes is not always read. */
    private static void measure(byte[] bytes) throws IOException {
        long unpacked = 0;
        var chunk = new byte[CHUNK];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream from = zip.getInputStream(entry)) {
                    for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
                        unpacked += read;
                        if (unpacked > UNPACKED_MAX) {
                            throw new IOException("Unpacks to more than " + UNPACKED_MAX + " bytes");
                        }
                    }
                }
            }
        }
    }

    private static SheetCells.Row row(Row row) {
        int columns = Math.min(row.getCellCount(), COLUMNS_MAX);
        return new SheetCells.Row(
                row.getRowNum(),
                IntStream.range(0, columns)
                        .mapToObj(place ->
                                row.getOptionalCell(place).map(XlsxCells::text).orElse(""))
                        .toList());
    }

    /** As somebody would write it: {@code 1.2E7} is 12000000, {@code 12.50000} is 12.5, a formula is its own text. */
    private static String text(Cell cell) {
        if (cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText().strip();
    }
}
