package coop.milpa.credit.internal;

import coop.milpa.credit.CreditType;
import coop.milpa.credit.ProvisionScheme;
import coop.milpa.credit.ProvisionScheme.LoanClass;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the schemes of classification that come with the program, and which is usual where. */
final class SchemeFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Pattern SPACE = Pattern.compile(" ");

    private SchemeFiles() {}

    /** Each version of each. */
    static List<ProvisionScheme> schemes() {
        List<CSVRecord> classes = read("/data/credit/provision-classes.csv");
        return read("/data/credit/provision-schemes.csv").stream()
                .map(row -> scheme(row, classes))
                .toList();
    }

    /** Codes by country. */
    static Map<String, String> usual() {
        return read("/data/credit/provision-countries.csv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("country"), row -> row.get("scheme")));
    }

    private static ProvisionScheme scheme(CSVRecord row, List<CSVRecord> classes) {
        Map<CreditType, List<LoanClass>> byType = new EnumMap<>(CreditType.class);
        for (CSVRecord each : classes) {
            if (each.get("scheme").equals(row.get("scheme"))
                    && each.get("valid_from").equals(row.get("valid_from"))) {
                for (String type : SPACE.splitAsStream(each.get("types")).toList()) {
                    byType.computeIfAbsent(CreditType.valueOf(type), none -> new ArrayList<>())
                            .add(loanClass(each));
                }
            }
        }
        return new ProvisionScheme(
                row.get("scheme"),
                LocalDate.parse(row.get("valid_from")),
                row.get("name_es"),
                row.get("name_en"),
                Integer.parseInt(row.get("suspended_days")),
                byType,
                new Source(row.get("source"), Source.Status.valueOf(row.get("status"))));
    }

    private static LoanClass loanClass(CSVRecord row) {
        return new LoanClass(
                row.get("class"),
                row.get("name_es"),
                row.get("name_en"),
                Integer.parseInt(row.get("from_days")),
                Rate.of(row.get("percent")));
    }

    private static List<CSVRecord> read(String resource) {
        InputStream stream = Objects.requireNonNull(SchemeFiles.class.getResourceAsStream(resource), resource);
        try (var rows = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
