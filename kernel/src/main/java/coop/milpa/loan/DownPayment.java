package coop.milpa.loan;

import java.time.LocalDate;

/**
 * The part of a disbursement that is paid back on its day.
 *
 * @param on  the day of both
 * @param minor  in minor units
 */
record DownPayment(LocalDate on, long minor) {}
