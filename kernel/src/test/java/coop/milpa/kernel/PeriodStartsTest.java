package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodStartsTest {

    @Test
    void calendarPeriodsBeginOnTheFirstOfAMonth() {
        assertThat(starts(Frequency.MONTHLY, PeriodStart.CALENDAR, "2025-01-31"))
                .containsExactly("2025-02-01", "2025-03-01", "2025-04-01");
        assertThat(starts(Frequency.QUARTERLY, PeriodStart.CALENDAR, "2025-02-10"))
                .containsExactly("2025-04-01", "2025-07-01", "2025-10-01");
        assertThat(starts(Frequency.SEMIANNUAL, PeriodStart.CALENDAR, "2025-07-01"))
                .containsExactly("2026-01-01", "2026-07-01", "2027-01-01");
        assertThat(starts(Frequency.DAILY, PeriodStart.CALENDAR, "2024-02-28"))
                .containsExactly("2024-02-29", "2024-03-01", "2024-03-02");
    }

    @Test
    void theYearBeginsInItsMonth() {
        var periods =
                new PeriodStarts(Frequency.ANNUAL, PeriodStart.CALENDAR, LocalDate.parse("2025-03-15"), Month.APRIL);
        assertThat(periods.nextAfter(LocalDate.parse("2025-03-15"))).isEqualTo("2025-04-01");
        assertThat(periods.nextAfter(LocalDate.parse("2025-04-01"))).isEqualTo("2026-04-01");
        assertThat(starts(Frequency.ANNUAL, PeriodStart.CALENDAR, "2025-03-15"))
                .containsExactly("2026-01-01", "2027-01-01", "2028-01-01");
    }

    @Test
    void anniversariesKeepTheirDayWhereTheMonthHasIt() {
        assertThat(starts(Frequency.MONTHLY, PeriodStart.ANNIVERSARY, "2025-01-31"))
                .containsExactly("2025-02-28", "2025-03-31", "2025-04-30");
        assertThat(starts(Frequency.ANNUAL, PeriodStart.ANNIVERSARY, "2024-02-29"))
                .containsExactly("2025-02-28", "2026-02-28", "2027-02-28");
        assertThat(starts(Frequency.QUARTERLY, PeriodStart.ANNIVERSARY, "2025-02-10"))
                .containsExactly("2025-05-10", "2025-08-10", "2025-11-10");
    }

    private static List<String> starts(Frequency frequency, PeriodStart start, String first) {
        LocalDate from = LocalDate.parse(first);
        var periods = new PeriodStarts(frequency, start, from, Month.JANUARY);
        return Stream.iterate(periods.nextAfter(from), periods::nextAfter)
                .limit(3)
                .map(LocalDate::toString)
                .toList();
    }
}
