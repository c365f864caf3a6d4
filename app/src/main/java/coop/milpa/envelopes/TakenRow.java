package coop.milpa.envelopes;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;

/**
 * What was taken for one account.
 *
 * @param row  as a spreadsheet counts
 * @param account  its number
 * @param owner  whose it was
 */
public record TakenRow(int row, String account, MemberId owner, Money amount) {}
