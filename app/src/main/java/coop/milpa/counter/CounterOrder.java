package coop.milpa.counter;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.receipts.CashDeclaration;
import java.util.Set;

/**
 * What is asked at the window.
 *
 * @param place  where, by whom, under which name
 * @param member  for whom
 * @param choice  what, of those that were shown
 * @param amount  how much, without its sign
 * @param cash  who stands behind the cash
 */
public record CounterOrder(Place place, Member member, CounterChoice choice, Money amount, CashDeclaration cash) {

    /**
     * Where something is asked.
     *
     * @param request  makes it safe to ask again
     * @param cashier  who serves
     * @param branch  where her drawer stands
     */
    public record Place(CooperativeId cooperative, RequestId request, ActorId cashier, BranchId branch) {}

    public CooperativeId cooperative() {
        return place.cooperative();
    }

    /** Who stands at the window. */
    public Set<PartyId> acting() {
        return Set.of(cash.executor());
    }
}
