package coop.milpa.shares.internal;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.platform.SettingKey;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What laws and bylaws say about surpluses and about giving back contributions: dated, by cooperative. */
final class ShareSettings {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What the legal reserve is given of a surplus, in percent. Nothing is proposed before it is decided. */
    static final SettingKey<Optional<BigDecimal>> LEGAL_RESERVE = percent("shares.legal-reserve-percent");

    /** What education is given, in percent. Nothing is proposed before it is decided. */
    static final SettingKey<Optional<BigDecimal>> EDUCATION = percent("shares.education-percent");

    /** Codes of the chart and what each is given, in percent, such as {@code 503199 5, 307102 2.5}. */
    static final SettingKey<Map<AccountCode, BigDecimal>> FURTHER_RESERVES =
            shares("shares.further-reserves", "", AccountCode::new);

    /** The highest rate a year on contributions, in percent. Nothing is proposed before it is decided. */
    static final SettingKey<Optional<BigDecimal>> INTEREST_CAP = percent("shares.interest-cap");

    /** Which business patronage counts, and the part of it that each stands for, in percent. */
    static final SettingKey<Map<String, BigDecimal>> PATRONAGE =
            shares("shares.patronage-weights", SavingsHeld.CODE + " 100", ShareSettings::source);

    /** By how much provisions fall short of what is required. */
    static final SettingKey<Optional<Money>> PROVISION_DEFICIT = money("shares.provision-deficit");

    /** What capital may not go below. */
    static final SettingKey<Optional<Money>> CAPITAL_FLOOR = money("shares.capital-floor");

    /** The part of the capital at the start of a year that may be given back in it, in percent; empty for all. */
    static final SettingKey<Optional<BigDecimal>> REDEMPTION_QUOTA = percent("shares.redemption-quota-percent");

    /** How long after a member left her contributions are not given back, such as {@code P90D} or {@code P6M}. */
    static final SettingKey<Period> REDEMPTION_WAIT =
            SettingKey.of("shares.redemption-wait", Period.ZERO, ShareSettings::period);

    private ShareSettings() {}

    /** All of them, in the order in which they are shown. */
    static List<SettingKey<?>> all() {
        return List.of(
                LEGAL_RESERVE,
                EDUCATION,
                FURTHER_RESERVES,
                INTEREST_CAP,
                PATRONAGE,
                PROVISION_DEFICIT,
                CAPITAL_FLOOR,
                REDEMPTION_QUOTA,
                REDEMPTION_WAIT);
    }

    private static SettingKey<Optional<BigDecimal>> percent(String name) {
        return optional(name, ShareSettings::part, BigDecimal::toPlainString);
    }

    private static SettingKey<Optional<Money>> money(String name) {
        return optional(name, ShareSettings::amount, Money::toString);
    }

    private static <T> SettingKey<Optional<T>> optional(
            String name, Function<String, T> reader, Function<T, String> writer) {
        return new SettingKey<>(
                name,
                Optional.empty(),
                text -> text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text)),
                value -> value.map(writer).orElse(""));
    }

    private static <K> SettingKey<Map<K, BigDecimal>> shares(String name, String usual, Function<String, K> reader) {
        return new SettingKey<>(name, named(usual, reader), text -> named(text, reader), ShareSettings::written);
    }

    private static <K> Map<K, BigDecimal> named(String text, Function<String, K> reader) {
        Map<K, BigDecimal> named = new LinkedHashMap<>();
        if (text.isBlank()) {
            return Map.of();
        }
        for (String each : text.strip().split(" *, *", -1)) {
            String[] parts = each.strip().split(" +", -1);
            if (parts.length != 2 || named.put(reader.apply(parts[0]), part(parts[1])) != null) {
                throw new IllegalArgumentException(
                        "Neither a name and a percentage, nor the first of its name: " + each);
            }
        }
        return Collections.unmodifiableMap(named);
    }

    private static String written(Map<?, BigDecimal> named) {
        return named.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static String source(String text) {
        if (!text.matches("[a-z]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("Business is called '" + text + "'");
        }
        return text;
    }

    private static BigDecimal part(String text) {
        BigDecimal percent = new BigDecimal(text);
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0 || percent.scale() > 6) {
            throw new IllegalArgumentException("Percentage is " + text);
        }
        return percent;
    }

    private static Money amount(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("Amount is '" + text + "', not like GTQ 100.00");
        }
        Money money = Money.of(text.substring(space + 1), Currency.getInstance(text.substring(0, space)));
        if (!money.isPositive()) {
            throw new IllegalArgumentException("Amount is " + text + ", not more than nothing");
        }
        return money;
    }

    private static Period period(String text) {
        Period period = Period.parse(text);
        if (period.isNegative()) {
            throw new IllegalArgumentException("Period is " + text);
        }
        return period;
    }
}
