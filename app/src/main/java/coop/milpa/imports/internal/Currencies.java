package coop.milpa.imports.internal;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The currencies of ISO 4217, the withdrawn ones too: history was kept in them. */
final class Currencies {

    private static final Map<String, Currency> BY_CODE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private Currencies() {}

    static Optional<Currency> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
