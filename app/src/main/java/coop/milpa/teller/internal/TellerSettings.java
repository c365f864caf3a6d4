package coop.milpa.teller.internal;

import coop.milpa.kernel.Money;
import coop.milpa.platform.SettingKey;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a cooperative decides about cash, by day. Until it does, no amount is too much. */
final class TellerSettings {

    /** How much should be in a drawer at most, by currency, such as {@code GTQ 20000.00, USD 1000.00}. */
    static final SettingKey<Map<Currency, Money>> DRAWER_LIMIT = amounts("teller.drawer-limit");

    /** How much should be in a vault at most, by currency. */
    static final SettingKey<Map<Currency, Money>> VAULT_LIMIT = amounts("teller.vault-limit");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private TellerSettings() {}

    private static SettingKey<Map<Currency, Money>> amounts(String name) {
        return new SettingKey<>(name, Map.of(), TellerSettings::read, TellerSettings::write);
    }

    private static Map<Currency, Money> read(String text) {
        Map<Currency, Money> amounts = new LinkedHashMap<>();
        if (text.isBlank()) {
            return amounts;
        }
        for (String one : COMMA.split(text.strip(), -1)) {
            Money amount = amount(one);
            if (amounts.put(amount.currency(), amount) != null) {
                throw new IllegalArgumentException("Two amounts of " + amount.currency() + ": " + text);
            }
        }
        return amounts;
    }

    private static Money amount(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("Amount is '" + text + "', not like GTQ 20000.00");
        }
        Money money = Money.of(text.substring(space + 1), Currency.getInstance(text.substring(0, space)));
        if (!money.isPositive()) {
            throw new IllegalArgumentException("Amount is " + text + ", not more than nothing");
        }
        return money;
    }

    private static String write(Map<Currency, Money> amounts) {
        return amounts.values().stream().map(Money::toString).collect(Collectors.joining(", "));
    }
}
