package coop.milpa.accounting.internal;

import coop.milpa.kernel.Money;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as text, with the digits of their currency. */
final class Amounts {

    private Amounts() {}

    static String words(long minor, String currency) {
        return words(new Money(minor, Currency.getInstance(currency)));
    }

    static String words(Money amount) {
        return amount.currency().getCurrencyCode() + " " + amount.toDecimal().toPlainString();
    }

    /** As Guatemala, Peru and the English-speaking world write it: 1,234.50. */
    static String grouped(Money amount) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        int digits = amount.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount.toDecimal());
    }

    /** A debit in its column; nothing for a credit. */
    static String debit(Money amount) {
        return amount.isPositive() ? grouped(amount) : "";
    }

    /** A credit in its column, positive; nothing for a debit. */
    static String credit(Money amount) {
        return debit(amount.negated());
    }
}
