package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.PlaceSettings;
import coop.milpa.platform.Settings;
import coop.milpa.receipts.internal.CashThreshold.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The thresholds of {@code data/receipts/cash-thresholds.csv}, by the country a cooperative works in. */
@Component
class CashThresholds {

    private static final String FILE = "data/receipts/cash-thresholds.csv";

    private final Settings settings;
    private final List<CashThreshold> all = read();

    CashThresholds(Settings settings) {
        this.settings = settings;
    }

    /** The one for a single operation; empty if none is known. */
    Optional<CashThreshold> ofOperation(CooperativeId cooperative, Currency currency, LocalDate day) {
        return of(Kind.OPERATION, cooperative, currency, day);
    }

    /** The one for all operations of a person in a calendar month; empty if none is known. */
    Optional<CashThreshold> ofMonth(CooperativeId cooperative, Currency currency, LocalDate day) {
        return of(Kind.MONTH, cooperative, currency, day);
    }

    private Optional<CashThreshold> of(Kind kind, CooperativeId cooperative, Currency currency, LocalDate day) {
        return of(kind, country(cooperative, day), currency, day);
    }

    /** Where a cooperative works, by which the threshold of any sort and currency is found without asking again. */
    String country(CooperativeId cooperative, LocalDate day) {
        return settings.get(cooperative, PlaceSettings.AREA, day).code().substring(0, 2);
    }

    Optional<CashThreshold> of(Kind kind, String country, Currency currency, LocalDate day) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.isFor(country, currency, day))
                .findFirst();
    }

    private static List<CashThreshold> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(CashThreshold::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
