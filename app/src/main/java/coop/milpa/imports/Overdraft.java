package coop.milpa.imports;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A time in which the old system let an account stand below zero.
 *
 * @param account  its number
 * @param from  the first day that ended below zero
 * @param to  the last one
 * @param lowest  the lowest balance at the end of a day
 */
public record Overdraft(String account, LocalDate from, LocalDate to, BigDecimal lowest) {}
