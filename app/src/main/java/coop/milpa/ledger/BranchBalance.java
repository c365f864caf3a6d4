package coop.milpa.ledger;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;

/**
 * What a code stood at in one branch and one currency.
 *
 * @param code  the code
 * @param accountClass  which part of the chart it belongs to
 * @param branch  the branch whose lines are summed
 * @param balance  positive for a debit balance, never zero
 */
public record BranchBalance(AccountCode code, AccountClass accountClass, BranchId branch, Money balance) {}
