package coop.milpa.loan;

import java.time.LocalDate;

/**
 * An instalment that was agreed by itself.
 *
 * @param due  its day
 * @param principal  in minor units, zero or more
 */
public record PlannedInstalment(LocalDate due, long principal) {

    public PlannedInstalment {
        if (principal < 0) {
            throw new IllegalArgumentException("Principal below zero: " + principal);
        }
    }
}
