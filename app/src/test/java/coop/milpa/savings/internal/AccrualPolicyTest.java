package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a day's interest is booked. */
class AccrualPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Group GROUP = new Group("demand", Currency.getInstance("GTQ"));

    @Test
    void theRoundingDifferenceIsCarriedToTheNextDay() {
        // 30.00 at 4.5 % earns 0.00369863 a day: 0.005 is passed on the second day, 0.015 on the fifth.
        assertThat(booked(3_000, "4.5", 6)).containsExactly(0L, 1L, 0L, 0L, 1L, 0L);
    }

    @Test
    void whatIsBookedIsTheRoundedSumOfAllDays() {
        // 1,234.56 at 3.75 % over 31 days: 3.93199...
        assertThat(booked(123_456, "3.75", 31).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(393);
    }

    private static List<Long> booked(long base, String rate, int days) {
        List<Accrued> before = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            var today =
                    new Accrued(GROUP, FIRST.plusDays(day), Accrued.Earned.at(new Yield(Rate.of(rate), 365), base), 0);
            before.add(AccrualPolicy.book(before, today));
        }
        return before.stream().map(Accrued::booked).toList();
    }
}
