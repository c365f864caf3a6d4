package coop.milpa.web;

import coop.milpa.kernel.Money;
import java.math.BigInteger;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * An amount in words, as papers say it beside the figure so that nobody adds a digit: {@code mil doscientos treinta y
 * cuatro quetzales con 50/100}. What a currency is called is in the messages; one without a name keeps its code.
 */
final class SpelledAmount {

    private static final Numerals SPANISH = new SpanishNumerals();
    private static final Numerals ENGLISH = new EnglishNumerals();

    private final MessageSource messages;
    private final Locale reader;

    SpelledAmount(MessageSource messages, Locale reader) {
        this.messages = messages;
        this.reader = reader;
    }

    String of(Money money) {
        Numerals numerals = reader.getLanguage().equals("en") ? ENGLISH : SPANISH;
        int digits = money.currency().getDefaultFractionDigits();
        BigInteger unit = BigInteger.TEN.pow(digits);
        BigInteger[] divided = BigInteger.valueOf(money.minor()).abs().divideAndRemainder(unit);
        String number = numerals.of(divided[0]);
        String counted = money.isNegative() ? numerals.minus() + " " + number : number;
        String pattern = numerals.isNoun(divided[0]) ? "web.spelled.of" : "web.spelled";
        String whole = text(pattern, counted, currency(money, divided[0].equals(BigInteger.ONE)));
        if (digits == 0) {
            return whole;
        }
        return text("web.spelled.with", whole, "0".repeat(digits - length(divided[1])) + divided[1] + "/" + unit);
    }

    private static int length(BigInteger number) {
        return number.toString().length();
    }

    private String currency(Money money, boolean one) {
        String code = money.currency().getCurrencyCode();
        String key = "currency." + code + (one ? ".one" : ".many");
        return String.valueOf(messages.getMessage(key, null, code, reader));
    }

    private String text(String key, String... arguments) {
        return messages.getMessage(key, arguments, reader);
    }
}
