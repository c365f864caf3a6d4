package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import java.util.Optional;

/** Decides how much may be taken out of an account, by the rules that a withdrawal is asked. */
final class AvailablePolicy {

    private AvailablePolicy() {}

    /**
     * What may leave on the day, with what leaving costs.
     *
     * @param free  what the books would let go
     */
    static Money available(Position position, Money free) {
        boolean shut = MovementPolicy.forbidsUse(position, Optional.empty()).isPresent()
                || MovementPolicy.forbidsLeaving(position).isPresent();
        Money above = position.balance()
                .minus(position.money(position.rules().limits().balance()));
        Money most = above.compareTo(free) < 0 ? above : free;
        return shut || most.isNegative() ? position.money(0) : most;
    }
}
