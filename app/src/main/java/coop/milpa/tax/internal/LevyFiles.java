package coop.milpa.tax.internal;

import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the rates and exemptions that come with the program. */
final class LevyFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private LevyFiles() {}

    static List<LevyRate> rates() {
        return read(
                "/data/tax/movement-tax.csv",
                row -> new LevyRate(
                        row.get("country"),
                        Rate.of(row.get("rate_percent")),
                        new BigDecimal(row.get("step")),
                        validity(row),
                        source(row)));
    }

    static List<Exemption> exemptions() {
        return read(
                "/data/tax/movement-tax-exemptions.csv",
                row -> new Exemption(row.get("country"), row.get("operation"), validity(row), source(row)));
    }

    private static <T> List<T> read(String resource, Function<CSVRecord, T> row) {
        InputStream stream = Objects.requireNonNull(LevyFiles.class.getResourceAsStream(resource), resource);
        try (var rows = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Validity validity(CSVRecord row) {
        LocalDate from = LocalDate.parse(row.get("valid_from"));
        String to = row.get("valid_to");
        return to.isEmpty() ? Validity.from(from) : new Validity(from, LocalDate.parse(to));
    }

    private static Source source(CSVRecord row) {
        return new Source(row.get("source"), Source.Status.valueOf(row.get("status")));
    }
}
