package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to take a sum and pay with it.
 *
 * @param request  makes it safe to ask again
 */
public record TakeReceipt(CooperativeId cooperative, RequestId request, ReceiptOrder order) {}
