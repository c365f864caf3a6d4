package coop.milpa.close;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What closing did.
 *
 * @param days  how many days were closed
 * @param first  the first of them, if any
 * @param open  the day that is open now
 * @param lines  how many lines those days have
 * @param head  the hash of the last closed day, in hexadecimal; empty if none is closed
 */
public record CloseReport(int days, Optional<LocalDate> first, LocalDate open, long lines, String head) {}
