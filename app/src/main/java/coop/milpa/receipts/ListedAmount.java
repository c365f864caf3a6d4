package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount as a file lists it: digits, with a point before decimals and nothing between thousands, so that none is
 * guessed.
 */
public final class ListedAmount {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,10})?");

    private ListedAmount() {}

    /** What is wrong with it: {@code number}, {@code decimals} or {@code amount-not-positive}; empty if nothing is. */
    public static Optional<String> flaw(String amount, Currency currency) {
        if (!FORM.matcher(amount).matches()) {
            return Optional.of("number");
        }
        int point = amount.indexOf('.');
        String decimals = point < 0 ? "" : amount.substring(point + 1);
        int digits = currency.getDefaultFractionDigits();
        if (decimals.length() > digits && !decimals.substring(digits).chars().allMatch(c -> c == '0')) {
            return Optional.of("decimals");
        }
        return Money.of(amount, currency).isPositive() ? Optional.empty() : Optional.of("amount-not-positive");
    }
}
