package coop.milpa.shares;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Contributions of a leaver that are owed to her.
 *
 * @param place  hers in the queue, from 1; 0 when nothing of it is to be released any more
 * @param branch  in whose books it is owed
 * @param askedOn  the day she asked to leave, by which the queue is ordered
 * @param payableFrom  the first day after the waiting period
 * @param sums  how far it has come
 * @param estimate  the last day of the year in which all of it can be released, if nothing else changes; empty where
 *     the least capital keeps it, or nothing is to be released any more
 */
public record Redemption(
        RedemptionId id,
        int place,
        MemberId member,
        BranchId branch,
        LocalDate askedOn,
        LocalDate payableFrom,
        Sums sums,
        Optional<LocalDate> estimate) {

    /**
     * Amounts of one currency.
     *
     * @param amount  that was owed from the settlement on
     * @param released  what of it may be paid, or was
     * @param paid  what of that was paid
     */
    public record Sums(Money amount, Money released, Money paid) {

        /** What waits for its turn. */
        public Money queued() {
            return amount.minus(released);
        }

        /** What may be paid at the window. */
        public Money payable() {
            return released.minus(paid);
        }

        public Money owed() {
            return amount.minus(paid);
        }
    }
}
