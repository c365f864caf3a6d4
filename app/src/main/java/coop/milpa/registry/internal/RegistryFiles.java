package coop.milpa.registry.internal;

import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the dated data of the registry that comes with the program. */
final class RegistryFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private RegistryFiles() {}

    static <T> List<T> read(String name, Function<CSVRecord, T> row) {
        String resource = "/data/registry/" + name + ".csv";
        InputStream stream = Objects.requireNonNull(RegistryFiles.class.getResourceAsStream(resource), resource);
        try (var rows = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Validity validity(CSVRecord row) {
        LocalDate from = LocalDate.parse(row.get("valid_from"));
        String to = row.get("valid_to");
        return to.isEmpty() ? Validity.from(from) : new Validity(from, LocalDate.parse(to));
    }

    static Source source(CSVRecord row) {
        return new Source(row.get("source"), Source.Status.valueOf(row.get("status")));
    }
}
