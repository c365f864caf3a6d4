/**
 * Interest on a deposit, shown step by step: terms and a history of balances in, postings and their explanation out.
 * Values only; the contract is in {@code docs/reference/interest.md}.
 */
@NullMarked
package coop.milpa.kernel.deposit;

import org.jspecify.annotations.NullMarked;
