/**
 * Loans as values: what was agreed makes a schedule, what happened makes a state. Exact, without a clock, and the same
 * for a simulator as for the loan of a member.
 */
@NullMarked
package coop.milpa.loan;

import org.jspecify.annotations.NullMarked;
