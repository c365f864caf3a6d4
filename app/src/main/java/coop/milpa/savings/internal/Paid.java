package coop.milpa.savings.internal;

import coop.milpa.savings.CapitalisedInterest;
import java.time.LocalDate;

/**
 * Interest that an account was given, with the rate of its last days.
 *
 * @param interest  what was given
 * @param group  whose rate
 * @param from  the first day of the period that earned at it
 * @param yield  the rate of the last day
 */
record Paid(CapitalisedInterest interest, Group group, LocalDate from, Yield yield) {}
