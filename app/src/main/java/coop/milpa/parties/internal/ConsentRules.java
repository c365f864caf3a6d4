package coop.milpa.parties.internal;

import coop.milpa.parties.Consents.Purpose;
import coop.milpa.platform.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What parties are asked about, country by country: dated data that come with the program. */
final class ConsentRules {

    private static final String FILE = "/data/parties/consent-purposes.csv";
    private static final String ANYWHERE = "*";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Row> rows;

    private record Row(String country, Purpose purpose, Validity validity) {

        boolean holds(String where, LocalDate day) {
            return (country.equals(where) || country.equals(ANYWHERE)) && validity.holdsOn(day);
        }
    }

    private ConsentRules(List<Row> rows) {
        this.rows = rows;
    }

    static ConsentRules load() {
        InputStream stream = Objects.requireNonNull(ConsentRules.class.getResourceAsStream(FILE), FILE);
        try (var rows = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ConsentRules(rows.stream().map(ConsentRules::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Purpose> on(String country, LocalDate day) {
        return rows.stream()
                .filter(row -> row.holds(country, day))
                .map(Row::purpose)
                .sorted(Comparator.comparing(Purpose::code))
                .toList();
    }

    private static Row row(CSVRecord row) {
        var purpose = new Purpose(row.get("code"), row.get("spanish"), row.get("english"), row.get("text"));
        LocalDate from = LocalDate.parse(row.get("valid_from"));
        String to = row.get("valid_to");
        Validity validity = to.isEmpty() ? Validity.from(from) : new Validity(from, LocalDate.parse(to));
        return new Row(row.get("country"), purpose, validity);
    }
}
