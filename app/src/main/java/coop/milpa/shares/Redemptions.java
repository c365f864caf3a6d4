package coop.milpa.shares;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Contributions of those who left, given back in the order in which they asked to leave. The settlement of a leaver
 * puts her into the queue; the close of each day releases what is due, within the year's quota and above the least
 * capital; what was released is paid at the window.
 */
public interface Redemptions {

    /** All that is not paid yet, in the order of the queue; what was released whole comes first. */
    List<Redemption> owed(CooperativeId cooperative);

    /** What is and was owed to a member. */
    List<Redemption> of(CooperativeId cooperative, MemberId member);

    Optional<Redemption> find(CooperativeId cooperative, RedemptionId redemption);

    /** How much may be released on a day. */
    RedemptionRoom room(CooperativeId cooperative, LocalDate day);

    /** Why nothing can be paid of it now, and what comes next; empty if something can. A {@link SharesRefusal}. */
    Optional<Refusal> objection(CooperativeId cooperative, Redemption redemption);

    /**
     * Pays in cash all that was released and not paid.
     *
     * @return the redemption; or the first {@link SharesRefusal}, refusal about cash or of the books that applies
     */
    Outcome<Redemption> pay(PayRedemption command);
}
