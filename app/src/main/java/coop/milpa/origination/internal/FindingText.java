package coop.milpa.origination.internal;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arguments of a finding as text, a line each: amounts, days, and figures in words stay what they are. */
final class FindingText {

    private static final Pattern MONEY = Pattern.compile("[A-Z]{3} -?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int CODE = 3;

    private FindingText() {}

    static String of(List<Object> arguments) {
        return arguments.stream().map(FindingText::text).collect(Collectors.joining("\n"));
    }

    static List<Object> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split("\n", -1)).map(FindingText::value).toList();
    }

    private static String text(Object argument) {
        return argument instanceof Money money
                ? money.currency().getCurrencyCode() + " " + money.toDecimal().toPlainString()
                : argument.toString();
    }

    private static Object value(String line) {
        if (MONEY.matcher(line).matches()) {
            return Money.of(line.substring(CODE + 1), Currency.getInstance(line.substring(0, CODE)));
        }
        return DAY.matcher(line).matches() ? LocalDate.parse(line) : line;
    }
}
