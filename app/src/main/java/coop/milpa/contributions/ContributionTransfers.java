package coop.milpa.contributions;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Contributions that members hand over to each other (cesión de aportaciones), allowed by the board. The capital of the
 * cooperative stays the same; quotas and what is owed of them stay whose they were. None is undone: what was handed
 * over goes back by another one.
 */
public interface ContributionTransfers {

    /** The permission to take one down, and whose limits of amounts apply. */
    String TRANSFER = "contributions.transfer";

    /**
     * Moves contributions by one entry on the open day.
     *
     * @return the transfer, the same one if it was asked before; or the first {@link ContributionRefusal}, limit or
     *     refusal of the books that applies, and then nothing has changed
     */
    Outcome<ContributionTransfer> transfer(TransferContributions command);

    Optional<ContributionTransfer> find(CooperativeId cooperative, long number);

    /** Some of those that are asked for. */
    List<ContributionTransfer> page(Which which, Sorting sorting, long offset, int limit);

    /** What all that are asked for add up to, by currency. */
    List<Sum> sums(Which which);

    /**
     * Those of some days, both included.
     *
     * @param member  of whom, whether she gave or received; of all if empty
     */
    record Which(CooperativeId cooperative, Books.Period period, Optional<MemberId> member) {}

    /** What they are sorted by. */
    enum By {
        NUMBER,
        AMOUNT
    }

    /** How they are sorted; those that are equal in it, the latest first. */
    record Sorting(By by, boolean descending) {}

    /** All of a currency together, in minor units. */
    record Sum(Currency currency, long transfers, long amount) {}
}
