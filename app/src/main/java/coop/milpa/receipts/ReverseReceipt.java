package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request to undo a receipt, all of it.
 *
 * @param request  makes it safe to ask again
 * @param reason  why, in words: 1 to 200 characters
 */
public record ReverseReceipt(CooperativeId cooperative, RequestId request, ReceiptId receipt, String reason) {}
