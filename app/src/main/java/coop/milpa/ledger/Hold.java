package coop.milpa.ledger;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that stays in its account but may not leave it.
 *
 * @param id  its name
 * @param account  where the money is
 * @param amount  how much
 * @param concept  why, as a message code
 * @param narrative  in someone's words, may be empty
 * @param days  from when to when
 * @param transfer  where the money is to go, if this is a pending transfer
 */
public record Hold(
        HoldId id,
        AccountId account,
        Money amount,
        String concept,
        String narrative,
        Days days,
        Optional<PendingTransfer> transfer) {

    /** Whether it still holds. */
    public boolean stands() {
        return days.endedOn().isEmpty();
    }

    /**
     * The days of a hold.
     *
     * @param placedOn  the first
     * @param lastDay  the last it may have; empty if only someone's request ends it
     * @param endedOn  the day it ended
     */
    public record Days(LocalDate placedOn, Optional<LocalDate> lastDay, Optional<LocalDate> endedOn) {}
}
