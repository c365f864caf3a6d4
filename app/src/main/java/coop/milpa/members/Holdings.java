package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a member has with a module, and owes it, when she leaves or dies. Modules that keep members' accounts implement
 * it; members' settlement asks all of them.
 */
public interface Holdings {

    /**
     * Brings the member's accounts up to the open day, so that nothing is left to come: interest that was earned is
     * given. In the transaction of the settlement, before {@link #of} is asked.
     */
    void prepare(CooperativeId cooperative, MemberId member, LocalDate day);

    /** Every account of the member that is not closed; those that stand at zero too. */
    List<Holding> of(CooperativeId cooperative, MemberId member);

    /** The accounts stand at zero and are settled: the module closes them. In the transaction of the settlement. */
    void close(CooperativeId cooperative, MemberId member, LocalDate day);
}
