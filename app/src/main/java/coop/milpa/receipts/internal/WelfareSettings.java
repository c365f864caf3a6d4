package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.platform.SettingKey;
import java.util.Currency;
import java.util.Optional;

/** What a cooperative decides about welfare dues, by day. Until it does, there are none. */
final class WelfareSettings {

    /** What each member owes the welfare fund a month, such as {@code GTQ 5.00}. */
    static final SettingKey<Optional<Money>> MONTHLY_DUE = new SettingKey<>(
            "receipts.welfare-due",
            Optional.empty(),
            WelfareSettings::read,
            due -> due.map(Money::toString).orElse(""));

    /** Who owes more months than this is not in good standing. */
    static final SettingKey<Optional<Long>> ARREARS_MONTHS_MAX = new SettingKey<>(
            "receipts.welfare-arrears-months-max",
            Optional.empty(),
            text -> text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text)),
            months -> months.map(String::valueOf).orElse(""));

    private WelfareSettings() {}

    private static Optional<Money> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("Amount is '" + text + "', not like GTQ 5.00");
        }
        Money money = Money.of(text.substring(space + 1), Currency.getInstance(text.substring(0, space)));
        if (!money.isPositive()) {
            throw new IllegalArgumentException("Amount is " + text + ", not more than nothing");
        }
        return Optional.of(money);
    }
}
