package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Reads an amount as people write it, {@code 1,234.56} as well as {@code 1.234,56}; one that may be meant both ways,
 * such as {@code 1.234}, is not guessed at. Pure.
 */
final class WrittenMoney {

    private static final int LENGTH_MAX = 24;
    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");

    private WrittenMoney() {}

    /** How an amount was understood. */
    sealed interface Reading {

        /** There is one way to read it. */
        record Amount(Money money) implements Reading {}

        /** A thousand, or one with three decimals. */
        record Ambiguous(String asWhole) implements Reading {}

        /** It has more decimals than there are coins. */
        record TooFine(int digits) implements Reading {}

        /** It is no amount. */
        record Nonsense() implements Reading {}
    }

    static Reading read(String written, Currency currency) {
        String text = written.strip().replaceAll("[\\s\\u00a0\\u202f']", "");
        if (text.length() > LENGTH_MAX || !text.matches("[0-9.,]+")) {
            return new Reading.Nonsense();
        }
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return amount(text, "", currency);
        }
        String whole = text.substring(0, last);
        String rest = text.substring(last + 1);
        char separator = text.charAt(last);
        boolean again = whole.indexOf(separator) >= 0;
        boolean other = whole.indexOf(separator == '.' ? ',' : '.') >= 0;
        if (again) {
            return other || !GROUPED.matcher(text).matches()
                    ? new Reading.Nonsense()
                    : amount(digits(text), "", currency);
        }
        if (!PLAIN.matcher(rest).matches()
                || !(PLAIN.matcher(whole).matches() || GROUPED.matcher(whole).matches())) {
            return new Reading.Nonsense();
        }
        if (!other && rest.length() == 3 && GROUPED.matcher(text).matches()) {
            return new Reading.Ambiguous(digits(text));
        }
        return amount(digits(whole), rest, currency);
    }

    private static String digits(String text) {
        return text.replaceAll("[.,]", "");
    }

    private static Reading amount(String whole, String decimals, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (decimals.length() > digits) {
            return new Reading.TooFine(digits);
        }
        BigDecimal minor = new BigDecimal(whole + decimals).scaleByPowerOfTen(digits - decimals.length());
        if (minor.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return new Reading.Nonsense();
        }
        return new Reading.Amount(new Money(minor.longValueExact(), currency));
    }
}
