package coop.milpa.ledger;

import coop.milpa.kernel.Money;
import java.util.Optional;

/**
 * A request to carry out a pending transfer, as the second of two steps.
 *
 * @param heading  of the entry that it becomes
 * @param hold  which
 * @param part  how much of it; empty for all. What is left is released
 */
public record PostTransfer(Heading heading, HoldId hold, Optional<Money> part) {

    public PostTransfer {
        part.filter(amount -> !amount.isPositive()).ifPresent(amount -> {
            throw new IllegalArgumentException("Transfer of " + amount);
        });
    }
}
