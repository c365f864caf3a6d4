package coop.milpa.savings;

import coop.milpa.kernel.Money;
import java.time.LocalDate;

/**
 * An account that was closed.
 *
 * @param number  under which it was known
 * @param on  the day
 * @param paid  what was paid out, zero or more
 * @param costs  what closing cost
 */
public record ClosedSavings(String number, LocalDate on, Money paid, SavingsReceipt.Costs costs) {}
