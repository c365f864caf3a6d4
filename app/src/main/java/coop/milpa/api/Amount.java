package coop.milpa.api;

import coop.milpa.kernel.Money;

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
}
