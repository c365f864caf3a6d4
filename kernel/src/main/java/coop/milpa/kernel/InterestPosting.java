package coop.milpa.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Interest that joins the balance.
 *
 * @param on  first day after its period; it earns from here
 * @param interest  rounded; negative when more was charged than earned
 * @param withheld  tax, rounded; never negative
 * @param balance  right after it, before the movements of the day
 */
public record InterestPosting(LocalDate on, BigDecimal interest, BigDecimal withheld, BigDecimal balance) {}
