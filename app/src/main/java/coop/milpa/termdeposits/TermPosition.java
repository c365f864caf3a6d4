package coop.milpa.termdeposits;

import coop.milpa.kernel.Money;

/**
 * Where a deposit stands.
 *
 * @param deposit  which
 * @param accrued  interest that was earned and not paid, as the books have it: before tax
 * @param pledged  how much of the money secures something
 */
public record TermPosition(TermDeposit deposit, Money accrued, Money pledged) {}
