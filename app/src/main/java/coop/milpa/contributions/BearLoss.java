package coop.milpa.contributions;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;

/**
 * A request to take a member's part of the cooperative's losses from what she has paid in.
 *
 * @param request  makes it safe to ask again
 * @param amount  more than nothing, no more than is paid in
 * @param credited  whose loss becomes smaller by it
 */
public record BearLoss(
        CooperativeId cooperative, RequestId request, MemberId member, Money amount, AccountId credited) {

    public BearLoss {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Loss of " + amount);
        }
    }
}
