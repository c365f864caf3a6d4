package coop.milpa.origination.internal;

import coop.milpa.origination.Evaluation;
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
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** What counts as much, and to whom nothing may be lent: dated, as it comes with the program. */
@Component
class LimitFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Row> limits = read("/data/origination/limits.csv", LimitFiles::limit);
    private final List<Row> bodies = read("/data/origination/excluded-bodies.csv", LimitFiles::body);

    /** What a limit measures. */
    enum Measure {
        /** Which part of what is left each month instalments may take. */
        INSTALMENT_PERCENT,
        /** How many days late an instalment may have been. */
        LATE_DAYS,
        /** Whether registered bodies may borrow. */
        BODIES
    }

    /** @param country  whose; the world's if empty */
    private record Row(String country, Measure measure, BigDecimal value, Validity days, Source source) {}

    /** What holds in a country on a day: its own, or else the world's. */
    Limits on(String country, LocalDate day) {
        return new Limits(
                limit(Measure.INSTALMENT_PERCENT, country, day),
                limit(Measure.LATE_DAYS, country, day).percent().longValueExact(),
                bodies.stream()
                        .filter(row ->
                                row.country().equals(country) && row.days().holdsOn(day))
                        .map(Row::source)
                        .findFirst());
    }

    private Evaluation.Limit limit(Measure measure, String country, LocalDate day) {
        return found(measure, country, day)
                .or(() -> found(measure, "", day))
                .map(row -> new Evaluation.Limit(row.value(), row.source()))
                .orElseThrow(() -> new IllegalStateException("No " + measure + " on " + day));
    }

    private Optional<Row> found(Measure measure, String country, LocalDate day) {
        return limits.stream()
                .filter(row -> row.measure() == measure && row.country().equals(country))
                .filter(row -> row.days().holdsOn(day))
                .findFirst();
    }

    private static Row limit(CSVRecord row) {
        return new Row(
                row.get("country"),
                Measure.valueOf(row.get("measure")),
                new BigDecimal(row.get("value")),
                validity(row),
                source(row));
    }

    private static Row body(CSVRecord row) {
        return new Row(row.get("country"), Measure.BODIES, BigDecimal.ZERO, validity(row), source(row));
    }

    private static List<Row> read(String resource, Function<CSVRecord, Row> row) {
        InputStream stream = Objects.requireNonNull(LimitFiles.class.getResourceAsStream(resource), resource);
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
