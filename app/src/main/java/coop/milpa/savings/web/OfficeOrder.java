package coop.milpa.savings.web;

import java.util.Locale;
import java.util.Optional;

/** What somebody in the office puts on an account, or takes off it, because of an order or an agreement. */
enum OfficeOrder {
    HOLD,
    FREEZE,
    LIFT,
    GARNISH;

    /** How addresses call it. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an authority ordered it. */
    public boolean isByAuthority() {
        return this != HOLD;
    }

    static Optional<OfficeOrder> of(String address) {
        for (OfficeOrder order : values()) {
            if (order.address().equals(address)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
