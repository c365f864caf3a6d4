package coop.milpa.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money in (positive) or out (negative).
 *
 * @param on  the day it counts from: it earns on this day already
 */
public record DepositMovement(LocalDate on, BigDecimal amount) {}
