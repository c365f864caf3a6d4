package coop.milpa.api;

import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Money as other systems are told it.
 *
 * @param value  decimal text with all decimals of the currency: {@code "12.50"}
 * @param currency  ISO 4217, three letters
 */
public record Amount(String value, String currency) {

    public static Amount of(Money money) {
        return new Amount(money.toDecimal().toPlainString(), money.currency().getCurrencyCode());
    }

    /**
     * Reads decimal text with no more decimals than the currency has.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Money money(String text, Currency currency) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            throw new IllegalArgumentException(text);
        }
        return Money.of(new BigDecimal(text).toPlainString(), currency);
    }
}
