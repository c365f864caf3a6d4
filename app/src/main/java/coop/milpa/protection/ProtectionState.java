package coop.milpa.protection;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a member's deposits in one currency are protected.
 *
 * @param day  of which this is said
 * @param protection  what protects them; empty for nothing
 * @param held  all that she has in them, with the interest that she is owed
 */
public record ProtectionState(LocalDate day, Optional<DepositProtection> protection, Money held) {

    /** How much of it the scheme would pay; zero without one. */
    public Money covered() {
        return protection
                .map(DepositProtection::amount)
                .map(limit -> held.compareTo(limit) > 0 ? limit : held)
                .orElse(Money.zero(held.currency()));
    }

    /** What she would have to wait for. */
    public Money uncovered() {
        return held.minus(covered());
    }
}
