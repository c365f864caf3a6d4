package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as it is typed: plain digits, with no more decimals than its currency has. */
final class TypedAmount {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,13}(?:\\.[0-9]{1,4})?");

    private TypedAmount() {}

    /** The amount; empty if the text is none of the currency. */
    static Optional<Money> read(String text, Currency currency) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int decimals = text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0;
        return decimals <= currency.getDefaultFractionDigits()
                ? Optional.of(Money.of(text, currency))
                : Optional.empty();
    }
}
