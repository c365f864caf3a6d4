package coop.milpa.proof.tree;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Which tree: the balances of one cooperative's members at the end of one day, in one currency, on one side of zero.
 *
 * @param cooperative  whose members
 * @param date  the day of the books
 * @param currency  of the balances
 * @param side  owed to members or owed by them
 */
public record TreeScope(CooperativeId cooperative, LocalDate date, Currency currency, Side side) {}
