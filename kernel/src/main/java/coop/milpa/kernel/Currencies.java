package coop.milpa.kernel;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The currencies money can be counted in: ISO 4217 codes that have a minor unit. */
public final class Currencies {

    private static final Map<String, Currency> BY_CODE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    private Currencies() {}

    /** The currency of that code; empty for an unknown one and for codes without digits, such as gold (XAU). */
    public static Optional<Currency> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
