package coop.milpa.savings.internal;

import coop.milpa.kernel.Frequency;
import coop.milpa.savings.ProductVersion.Posting;
import java.time.LocalDate;
import java.time.Month;

/** The days on which accounts are given their interest: the last of each calendar period. */
final class PostingDays {

    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    private PostingDays() {}

    static boolean isOne(LocalDate day, Posting posting) {
        LocalDate next = day.plusDays(1);
        Month first = posting.every() == Frequency.ANNUAL ? posting.yearStartsIn() : Month.JANUARY;
        int into = Math.floorMod(next.getMonthValue() - first.getValue(), months(posting.every()));
        return next.getDayOfMonth() == 1 && into == 0;
    }

    private static int months(Frequency every) {
        return switch (every) {
            case MONTHLY -> 1;
            case QUARTERLY -> QUARTER;
            case SEMIANNUAL -> HALF_YEAR;
            case ANNUAL -> YEAR;
            case DAILY, NEVER -> throw new IllegalArgumentException("Savings are not posted " + every);
        };
    }
}
