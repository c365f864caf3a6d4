package coop.milpa.kernel;

import java.util.Currency;
import java.util.Optional;

/** The currencies money can be counted in: ISO 4217 codes that have a minor unit. */
public final class Currencies {

    private static final String CODE = "[A-Z]{3}";

    private Currencies() {}

    /** The currency of that code; empty for an unknown one and for codes without digits, such as gold (XAU). */
    public static Optional<Currency> find(String code) {
        if (!code.matches(CODE)) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
