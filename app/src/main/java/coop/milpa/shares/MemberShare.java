package coop.milpa.shares;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member's part of a surplus.
 *
 * @param place  hers among all, by number
 * @param contributionDays  what she had paid in, minor units × days
 * @param interest  on it, rounded down
 * @param refund  what is given back for business done
 * @param payment  if she was paid
 * @param waits  why she was not when it was last tried: a message code; empty if it was not tried
 */
public record MemberShare(
        int place,
        MemberId member,
        long contributionDays,
        Money interest,
        Money refund,
        Optional<Payment> payment,
        Optional<String> waits) {

    /** What was paid. */
    public record Payment(Way way, EntryId entry, LocalDate on) {}

    /**
     * Her part of a pool.
     *
     * @param pool  what it is of
     * @param units  hers
     * @param amount  pool × hers ÷ those of all, a minor unit more where it went to the largest remainders
     */
    public record Refund(Distribution.Pool pool, long units, Money amount) {}

    public Money total() {
        return interest.plus(refund);
    }

    public boolean isPaid() {
        return payment.isPresent();
    }
}
