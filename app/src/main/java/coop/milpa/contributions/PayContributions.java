package coop.milpa.contributions;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import java.util.List;

/**
 * A request to credit contributions of many members at once, for what does not come by receipt.
 *
 * @param request  makes it safe to ask again
 * @param debited  what it is paid with
 * @param amounts  one for each member; quotas are paid first, oldest first
 */
public record PayContributions(
        CooperativeId cooperative, RequestId request, AccountId debited, List<Amount> amounts) {

    public PayContributions {
        amounts = List.copyOf(amounts);
    }

    /** What one member pays in. */
    public record Amount(MemberId member, Money money) {}
}
