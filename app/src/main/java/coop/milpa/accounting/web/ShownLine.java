package coop.milpa.accounting.web;

import coop.milpa.kernel.Money;

/**
 * A line of an entry as a page shows it.
 *
 * @param target  the code, or the number of the account
 * @param name  what the code is called; empty for an account
 * @param branch  the code of the branch; empty for an account
 * @param amount  positive for a debit
 */
record ShownLine(String target, String name, String branch, Money amount) {}
