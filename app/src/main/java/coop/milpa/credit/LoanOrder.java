package coop.milpa.credit;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.util.Set;

/**
 * What every order about a loan says of itself.
 *
 * @param cooperative  whose books
 * @param request  makes it safe to repeat
 * @param actor  who carries it out
 * @param branch  where
 * @param acting  those who stand at the window or have signed
 */
public record LoanOrder(
        CooperativeId cooperative, RequestId request, ActorId actor, BranchId branch, Set<PartyId> acting) {

    public LoanOrder {
        acting = Set.copyOf(acting);
    }
}
