package coop.milpa.protection.internal;

import coop.milpa.protection.DepositProtection;
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

/** The schemes of {@code data/protection/deposit-protection.csv}. */
@Component
class ProtectionSchemes {

    private static final String FILE = "data/protection/deposit-protection.csv";

    private final List<ProtectionRow> all = read();

    Optional<DepositProtection> find(String scheme, Currency currency, LocalDate day) {
        return all.stream()
                .filter(row -> row.isFor(scheme, currency))
                .filter(row -> row.validity().holdsOn(day))
                .map(ProtectionRow::protection)
                .findFirst();
    }

    /** Whether there is such a scheme for a currency. */
    boolean isKnown(String scheme, Currency currency) {
        return all.stream().anyMatch(row -> row.isFor(scheme, currency));
    }

    private static List<ProtectionRow> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(ProtectionRow::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
