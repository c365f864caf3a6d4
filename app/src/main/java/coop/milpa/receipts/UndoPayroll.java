package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;

/**
 * A request to undo a payroll that was brought in cash, all of it.
 *
 * @param request  makes it safe to ask again
 * @param cash  the entry by which its cash came
 * @param reason  why, in words: 1 to 200 characters
 */
public record UndoPayroll(CooperativeId cooperative, RequestId request, EntryId cash, String reason) {}
