package coop.milpa.savings;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a savings account stands now.
 *
 * @param account  which
 * @param product  what it is
 * @param figures  what is in it
 * @param blocks  what keeps it from being used
 * @param quotas  what was agreed, for programmed savings
 */
public record SavingsPosition(
        SavingsAccount account, SavingsProduct product, Figures figures, Blocks blocks, Optional<Quotas> quotas) {

    /**
     * The money of an account.
     *
     * @param balance  what is in it
     * @param held  what of it is kept for somebody
     * @param available  what may be taken out on the open day by who may, costs included; zero or more
     */
    public record Figures(Money balance, Money held, Money available) {}

    /**
     * What keeps an account from being used.
     *
     * @param closedOn  the day it was closed
     * @param blockedBy  the authority that ordered that nothing moves
     * @param dormantSince  since when it is asleep
     * @param keptUntil  the day until which its money is kept, while that is to come
     */
    public record Blocks(
            Optional<LocalDate> closedOn,
            Optional<String> blockedBy,
            Optional<LocalDate> dormantSince,
            Optional<LocalDate> keptUntil) {}

    public boolean isClosed() {
        return blocks.closedOn().isPresent();
    }
}
