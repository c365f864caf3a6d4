package coop.milpa.parties.internal;

import coop.milpa.parties.PartyKind;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What each country says of documents and of who is of age: dated data that come with the program. */
final class CountryRules {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String ANYWHERE = "*";

    private final List<DocumentType> types;
    private final List<Majority> majorities;

    /** From which age on a person acts for herself. */
    record Majority(String country, int age, Validity validity, Source source) {}

    private CountryRules(List<DocumentType> types, List<Majority> majorities) {
        this.types = types;
        this.majorities = majorities;
    }

    static CountryRules load() {
        Map<String, Integer> municipalities = read("municipalities.csv", Function.identity()).stream()
                .collect(Collectors.toMap(
                        row -> row.get("department"), row -> Integer.parseInt(row.get("municipalities"))));
        Map<String, NumberRule> rules = Map.of(
                "gt-cui", new GuatemalanCui(municipalities),
                "gt-nit", new GuatemalanNit(),
                "pe-dni", new PeruvianDni(),
                "pe-ruc", new PeruvianRuc(),
                "plain", new PlainNumber());
        return new CountryRules(
                read("document-types.csv", row -> type(row, rules)), read("majority.csv", CountryRules::majority));
    }

    /** The documents of a country on a day. */
    List<DocumentType> documents(String country, LocalDate day) {
        return types.stream()
                .filter(type -> type.country().equals(country))
                .filter(type -> type.validity().holdsOn(day))
                .toList();
    }

    /**
     * From which age on one acts for oneself; where nothing is known of the country, as most of the world has it.
     *
     * @throws IllegalStateException if nothing is known of the day
     */
    int majority(String country, LocalDate day) {
        return Stream.of(country, ANYWHERE)
                .flatMap(place ->
                        majorities.stream().filter(each -> each.country().equals(place)))
                .filter(each -> each.validity().holdsOn(day))
                .map(Majority::age)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody says who is of age on " + day));
    }

    private static DocumentType type(CSVRecord row, Map<String, NumberRule> rules) {
        String holder = row.get("holder");
        NumberRule rule = Objects.requireNonNull(rules.get(row.get("rule")), row.get("rule"));
        return new DocumentType(
                row.get("country"),
                row.get("code"),
                row.get("series"),
                holder.equals("ANY") ? Optional.empty() : Optional.of(PartyKind.valueOf(holder)),
                rule,
                validity(row),
                source(row));
    }

    private static Majority majority(CSVRecord row) {
        return new Majority(row.get("country"), Integer.parseInt(row.get("age")), validity(row), source(row));
    }

    private static <T> List<T> read(String file, Function<CSVRecord, T> row) {
        String resource = "/data/parties/" + file;
        InputStream stream = Objects.requireNonNull(CountryRules.class.getResourceAsStream(resource), resource);
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
