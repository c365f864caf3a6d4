package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * Something that a member owes the cooperative.
 *
 * @param words  the message that names it, such as a destination's code
 * @param since  the day on which the oldest of it was due
 * @param amount  how much
 */
public record Debt(String words, LocalDate since, Money amount) {}
