package coop.milpa.origination;

import coop.milpa.kernel.ActorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody of the cooperative was where the applicant lives or works, and looked.
 *
 * @param on  the day
 * @param by  who
 * @param notes  what was seen, 1 to 2,000 characters
 * @param position  where
 */
public record FieldVisit(LocalDate on, ActorId by, String notes, Optional<Position> position) {

    /** The most letters of what was seen. */
    public static final int NOTES_MAX = 2_000;

    public FieldVisit {
        if (notes.isBlank() || notes.length() > NOTES_MAX) {
            throw new IllegalArgumentException("Notes of " + notes.length() + " characters");
        }
    }

    /**
     * A place on earth, WGS 84.
     *
     * @param latitude  degrees, south below zero
     * @param longitude  degrees, west below zero
     */
    public record Position(BigDecimal latitude, BigDecimal longitude) {

        private static final BigDecimal LATITUDE_MAX = BigDecimal.valueOf(90);
        private static final BigDecimal LONGITUDE_MAX = BigDecimal.valueOf(180);
        private static final int DECIMALS_MAX = 7;

        public Position {
            if (!fits(latitude, longitude)) {
                throw new IllegalArgumentException("Position " + latitude + ", " + longitude);
            }
        }

        /** Whether these are degrees of a place. */
        public static boolean fits(BigDecimal latitude, BigDecimal longitude) {
            return latitude.abs().compareTo(LATITUDE_MAX) <= 0
                    && longitude.abs().compareTo(LONGITUDE_MAX) <= 0
                    && latitude.scale() <= DECIMALS_MAX
                    && longitude.scale() <= DECIMALS_MAX;
        }
    }
}
