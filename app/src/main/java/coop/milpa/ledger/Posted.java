package coop.milpa.ledger;

import java.time.LocalDate;

/**
 * An entry is in the books.
 *
 * @param entry  its name
 * @param businessDate  the day of the books it stands on
 * @param repeated  whether the books had it already: this request changed nothing
 */
public record Posted(EntryId entry, LocalDate businessDate, boolean repeated) {}
