package coop.milpa.collections;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.receipts.CashDeclaration;
import java.util.Locale;
import java.util.Optional;

/**
 * A request to take what somebody pays for a bill in cash.
 *
 * @param where  where, by whom, under which name
 * @param biller  {@link Biller#code}
 * @param reference  of the bill, as it was said
 * @param amount  what the bill says; empty where the biller's file says it
 * @param cash  who stands at the window and behind the cash
 */
public record CollectBill(Where where, String biller, String reference, Optional<Money> amount, CashDeclaration cash) {

    /**
     * Where something is asked.
     *
     * @param request  makes it safe to ask again
     */
    public record Where(CooperativeId cooperative, RequestId request, ActorId actor, BranchId branch) {}

    public CooperativeId cooperative() {
        return where.cooperative();
    }

    /** The reference without what people write between its letters. */
    public String key() {
        return key(reference);
    }

    /** A reference without what people write between its letters. */
    public static String key(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
    }
}
