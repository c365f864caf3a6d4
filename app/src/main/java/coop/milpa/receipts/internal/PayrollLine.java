package coop.milpa.receipts.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;

/**
 * A row of an employer's file that is right.
 *
 * @param row  as a spreadsheet counts
 */
record PayrollLine(int row, MemberId member, Money amount) {}
