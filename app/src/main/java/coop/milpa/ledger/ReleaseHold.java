package coop.milpa.ledger;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to let held money go again.
 *
 * @param cooperative  whose books
 * @param request  makes releasing safe to repeat
 * @param hold  which; a pending transfer is voided by it
 * @param actor  who does it
 */
public record ReleaseHold(CooperativeId cooperative, RequestId request, HoldId hold, ActorId actor) {}
