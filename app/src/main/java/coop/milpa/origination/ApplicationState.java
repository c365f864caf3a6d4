package coop.milpa.origination;

import coop.milpa.credit.CreditVersion.Level;
import java.time.LocalDate;
import java.util.Optional;

/** How far an application has come. */
public sealed interface ApplicationState {

    /** Which of them, as lists and tables name it. */
    enum Stage {
        RECEIVED,
        EVALUATED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        DISBURSED
    }

    Stage stage();

    /** It was taken down, and is being filled in. */
    record Received() implements ApplicationState {
        @Override
        public Stage stage() {
            return Stage.RECEIVED;
        }
    }

    /** It was judged, and waits for those who decide. */
    record Evaluated() implements ApplicationState {
        @Override
        public Stage stage() {
            return Stage.EVALUATED;
        }
    }

    /**
     * It was granted.
     *
     * @param expires  the last day on which it may be paid out
     */
    record Approved(Decision decision, LocalDate expires) implements ApplicationState {
        @Override
        public Stage stage() {
            return Stage.APPROVED;
        }

        public boolean isExpired(LocalDate day) {
            return day.isAfter(expires);
        }
    }

    /** It was not. */
    record Rejected(Decision decision) implements ApplicationState {
        @Override
        public Stage stage() {
            return Stage.REJECTED;
        }
    }

    /** The applicant does not want it any more. */
    record Withdrawn(LocalDate on, String reason) implements ApplicationState {
        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }

    /**
     * It was paid out.
     *
     * @param loan  number of the loan
     */
    record Disbursed(Decision decision, LocalDate on, long loan) implements ApplicationState {
        @Override
        public Stage stage() {
            return Stage.DISBURSED;
        }
    }

    /**
     * Who decided, and when.
     *
     * @param minutes  where it is written; only of a committee
     */
    record Decision(LocalDate on, Level level, Optional<Minutes> minutes) {}

    /**
     * What a committee wrote.
     *
     * @param number  of the minutes, 1 to 40 characters
     * @param text  the resolution, 1 to 2,000 characters
     */
    record Minutes(String number, String text) {

        /** The most letters of the number. */
        public static final int NUMBER_MAX = 40;

        /** The most letters of the resolution. */
        public static final int TEXT_MAX = 2_000;

        public Minutes {
            if (number.isBlank() || number.length() > NUMBER_MAX || text.isBlank() || text.length() > TEXT_MAX) {
                throw new IllegalArgumentException("Minutes '" + number + "' of " + text.length() + " characters");
            }
        }
    }

    /** The decision behind it, if there is one. */
    default Optional<Decision> decided() {
        return switch (this) {
            case Received received -> Optional.empty();
            case Evaluated evaluated -> Optional.empty();
            case Withdrawn withdrawn -> Optional.empty();
            case Approved approved -> Optional.of(approved.decision());
            case Rejected rejected -> Optional.of(rejected.decision());
            case Disbursed disbursed -> Optional.of(disbursed.decision());
        };
    }
}
