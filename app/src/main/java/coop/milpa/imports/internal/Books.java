package coop.milpa.imports.internal;

import java.time.LocalDate;

/**
 * Which days may be written to.
 *
 * @param from  the first day of the books
 * @param open  the first day that is not closed
 * @param today  the cooperative's today; nothing has happened after it
 */
record Books(LocalDate from, LocalDate open, LocalDate today) {}
