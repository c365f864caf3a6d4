package coop.milpa.receipts;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;

/**
 * What a payer wants.
 *
 * @param member  for whom
 * @param sum  how much in all
 * @param tender  paid with what
 * @param splitting  divided how
 */
public record ReceiptOrder(MemberId member, Money sum, Tender tender, Splitting splitting) {}
