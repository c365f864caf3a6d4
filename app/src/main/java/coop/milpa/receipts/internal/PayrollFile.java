package coop.milpa.receipts.internal;

import coop.milpa.receipts.PayrollError;
import coop.milpa.receipts.Payrolls;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An employer's file as it was read.
 *
 * @param hash  SHA-256 of its bytes, in hexadecimal digits
 * @param named  by what it names members: {@code member} or {@code document}
 * @param rows  those that have cells
 * @param errors  what could not be read
 */
record PayrollFile(String name, String hash, String named, List<Row> rows, List<PayrollError> errors) {

    static final String MEMBER = "member";
    static final String DOCUMENT = "document";
    static final String AMOUNT = "amount";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    PayrollFile {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /**
     * One row.
     *
     * @param number  as a spreadsheet counts
     */
    record Row(long number, String who, String amount) {}

    static PayrollFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return parse(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PayrollFile parse(String name, byte[] bytes) {
        String hash = hash(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return unreadable(name, hash, "encoding");
        }
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(marked), format(marked))) {
            return parse(name, hash, parser);
        } catch (IllegalArgumentException | IOException | IllegalStateException | UncheckedIOException e) {
            return unreadable(name, hash, "unreadable");
        }
    }

    private static PayrollFile parse(String name, String hash, CSVParser parser) {
        List<String> columns = parser.getHeaderNames().stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList();
        String named = columns.contains(MEMBER) ? MEMBER : DOCUMENT;
        int who = columns.indexOf(named);
        int amount = columns.indexOf(AMOUNT);
        List<PayrollError> errors = new ArrayList<>();
        if (who < 0 || amount < 0) {
            errors.add(new PayrollError(name, 1, who < 0 ? MEMBER : AMOUNT, "missing-column", ""));
            return new PayrollFile(name, hash, named, List.of(), errors);
        }
        List<Row> rows = new ArrayList<>();
        for (CSVRecord each : parser) {
            if (rows.size() == Payrolls.ROWS_MAX) {
                errors.add(new PayrollError(name, each.getRecordNumber() + 1, "", "too-many-rows", ""));
                break;
            }
            rows.add(new Row(each.getRecordNumber() + 1, cell(each, who), cell(each, amount)));
        }
        if (rows.isEmpty()) {
            errors.add(new PayrollError(name, 1, "", "no-rows", ""));
        }
        return new PayrollFile(name, hash, named, rows, errors);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String cell(CSVRecord row, int place) {
        return place < row.size() ? row.get(place).strip() : "";
    }

    private static PayrollFile unreadable(String name, String hash, String code) {
        return new PayrollFile(name, hash, MEMBER, List.of(), List.of(new PayrollError(name, 1, "", code, "")));
    }

    /** Excel in Spanish writes semicolons. */
    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf(';') >= 0 ? ';' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
    }
}
