package coop.milpa.ledger;

import java.time.LocalDate;

/**
 * A hold was placed or has ended.
 *
 * @param hold  its name
 * @param on  the day of the books on which that happened
 * @param repeated  whether it was so already: this request changed nothing
 */
public record Held(HoldId hold, LocalDate on, boolean repeated) {}
