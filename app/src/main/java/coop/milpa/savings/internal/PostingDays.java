package coop.milpa.savings.internal;

import coop.milpa.kernel.Frequency;
import java.time.LocalDate;

/** The days on which accounts are given their interest: the last of each calendar period. */
final class PostingDays {

    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    private PostingDays() {}

    static boolean isOne(LocalDate day, Frequency posting) {
        boolean endsMonth = day.plusDays(1).getDayOfMonth() == 1;
        return endsMonth && day.getMonthValue() % months(posting) == 0;
    }

    private static int months(Frequency posting) {
        return switch (posting) {
            case MONTHLY -> 1;
            case QUARTERLY -> QUARTER;
            case SEMIANNUAL -> HALF_YEAR;
            case ANNUAL -> YEAR;
            case DAILY, NEVER -> throw new IllegalArgumentException("Savings are not posted " + posting);
        };
    }
}
