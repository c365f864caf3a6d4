package coop.milpa.savings.internal;

import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * A movement that was recorded.
 *
 * @param movement  what it did
 * @param entry  where it stands in the books
 * @param day  of the books
 */
record Recorded(Movement movement, EntryId entry, LocalDate day) {}
