package coop.milpa.portal.internal;

import coop.milpa.kernel.Money;
import coop.milpa.portal.PortalRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** How much a member may move by herself, and how long her phone has to be known. Pure. */
final class TransferPolicy {

    private TransferPolicy() {}

    /** The most at once, and in a day. */
    record Limits(Money once, Money day) {

        /** Of whole units of a currency. */
        static Limits of(long once, long day, Currency currency) {
            return new Limits(units(once, currency), units(day, currency));
        }

        private static Money units(long units, Currency currency) {
            return Money.of(String.valueOf(units), currency);
        }
    }

    /**
     * Which limit, if any, forbids an amount.
     *
     * @param moved  on the same day before, the same way
     */
    static Optional<PortalRefusal> forbids(Limits limits, Money amount, Money moved) {
        if (amount.compareTo(limits.once()) > 0) {
            return Optional.of(new PortalRefusal.OverLimit(limits.once()));
        }
        Money left = limits.day().minus(moved);
        Money shown = left.isNegative() ? Money.zero(amount.currency()) : left;
        return amount.compareTo(left) > 0
                ? Optional.of(new PortalRefusal.OverDayLimit(limits.day(), shown))
                : Optional.empty();
    }

    /**
     * Why a phone does not count yet.
     *
     * @param since  when it was confirmed; empty if she has none
     */
    static Optional<PortalRefusal> forbids(Optional<Instant> since, long hours, Instant now) {
        if (since.isEmpty()) {
            return Optional.of(new PortalRefusal.PhoneNeeded());
        }
        boolean isNew = since.get().plus(Duration.ofHours(hours)).isAfter(now);
        return isNew ? Optional.of(new PortalRefusal.PhoneTooNew(hours)) : Optional.empty();
    }
}
