package coop.milpa.contributions.internal;

import coop.milpa.kernel.Money;
import coop.milpa.members.MemberKind;
import coop.milpa.platform.SettingKey;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/** What a cooperative decides about contributions, by day. Until it does, there is no such rule. */
final class ContributionSettings {

    /** What one share is worth, such as {@code GTQ 100.00}. */
    static final SettingKey<Optional<Money>> NOMINAL_VALUE = money("contributions.nominal-value");

    /** The most whole shares that one member may have. */
    static final SettingKey<Optional<Long>> CAP_SHARES =
            optional("contributions.cap-shares", Long::valueOf, String::valueOf);

    /** The largest part of all contributions that one member may have, in percent. */
    static final SettingKey<Optional<BigDecimal>> CAP_PERCENT =
            optional("contributions.cap-percent", BigDecimal::new, BigDecimal::toPlainString);

    /** Who has more quotas than this in arrears is not in good standing. */
    static final SettingKey<Optional<Long>> ARREARS_QUOTAS_MAX =
            optional("contributions.arrears-quotas-max", Long::valueOf, String::valueOf);

    /** Who has more than this in arrears is not in good standing. */
    static final SettingKey<Optional<Money>> ARREARS_AMOUNT_MAX = money("contributions.arrears-amount-max");

    private ContributionSettings() {}

    /** What an applicant of a kind pays to enter. */
    static SettingKey<Optional<Money>> entranceFee(MemberKind kind) {
        return money("contributions.entrance-fee." + kind.code());
    }

    /** What an applicant of a kind pays in before she is a member. */
    static SettingKey<Optional<Money>> firstContribution(MemberKind kind) {
        return money("contributions.first-contribution." + kind.code());
    }

    private static SettingKey<Optional<Money>> money(String name) {
        return optional(name, ContributionSettings::read, Money::toString);
    }

    private static <T> SettingKey<Optional<T>> optional(
            String name, Function<String, T> reader, Function<T, String> writer) {
        return new SettingKey<>(
                name,
                Optional.empty(),
                text -> text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text)),
                value -> value.map(writer).orElse(""));
    }

    private static Money read(String text) {
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
}
