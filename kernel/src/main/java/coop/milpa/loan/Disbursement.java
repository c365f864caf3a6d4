package coop.milpa.loan;

import java.time.LocalDate;

/**
 * Money handed to the borrower.
 *
 * @param on  the day it starts to cost interest
 * @param minor  how much, in minor units
 */
public record Disbursement(LocalDate on, long minor) {

    public Disbursement {
        if (minor <= 0) {
            throw new IllegalArgumentException("Nothing is handed out: " + minor);
        }
    }
}
