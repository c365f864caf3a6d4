package coop.milpa.cheques;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;

/**
 * A request to take a cheque into a savings account.
 *
 * @param request  makes it safe to ask again
 * @param cashier  who takes it
 * @param savings  number of the account
 * @param by  who brought it
 */
public record TakeCheque(
        CooperativeId cooperative,
        RequestId request,
        ActorId cashier,
        Cheque.Paper paper,
        String savings,
        PartyId by) {}
