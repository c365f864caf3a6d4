package coop.milpa.contributions;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Resolution;
import java.time.LocalDate;

/**
 * Contributions that one member handed over to another.
 *
 * @param number  from 1, without gaps in a cooperative
 * @param from  whose contributions became fewer
 * @param to  whose became more
 * @param amount  more than nothing
 * @param before  what both had paid in until then
 * @param allowed  what the board resolved, and why it was asked to
 * @param made  where, when and by whom
 */
public record ContributionTransfer(
        long number, MemberId from, MemberId to, Money amount, Before before, Allowed allowed, Made made) {

    /** What both had paid in. */
    public record Before(Money from, Money to) {}

    /**
     * What allowed it.
     *
     * @param reason  in the words of whoever took it down
     */
    public record Allowed(Resolution resolution, String reason) {}

    /**
     * How it came into the books.
     *
     * @param on  the day of the books
     */
    public record Made(BranchId branch, LocalDate on, ActorId by, EntryId entry) {}

    /** What is left to whoever gave. */
    public Money fromAfter() {
        return before.from().minus(amount);
    }

    /** What whoever received has now. */
    public Money toAfter() {
        return before.to().plus(amount);
    }
}
