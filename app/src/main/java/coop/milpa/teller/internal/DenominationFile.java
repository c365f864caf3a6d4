package coop.milpa.teller.internal;

import coop.milpa.teller.CashCount;
import coop.milpa.teller.CountRefusal;
import coop.milpa.teller.Denomination;
import coop.milpa.teller.Denominations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The denominations of {@code data/teller/denominations.csv}. */
@Component
class DenominationFile implements Denominations {

    private static final String FILE = "data/teller/denominations.csv";
    private static final Comparator<Denomination> LARGEST_FIRST =
            Comparator.comparing(Denomination::value).reversed().thenComparing(Denomination::form);

    private final List<DatedDenomination> all = read();

    @Override
    public List<Denomination> of(Currency currency, LocalDate day) {
        return all.stream()
                .filter(each -> each.isFor(currency, day))
                .map(DatedDenomination::denomination)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    @Override
    public Optional<CountRefusal> forbids(CashCount count, Currency kept, LocalDate day) {
        return CountPolicy.forbids(count, kept, of(kept, day));
    }

    @Override
    public List<Currency> currencies(LocalDate day) {
        return all.stream()
                .map(each -> each.denomination().value().currency())
                .distinct()
                .filter(currency -> all.stream().anyMatch(each -> each.isFor(currency, day)))
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    private static List<DatedDenomination> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(DatedDenomination::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
