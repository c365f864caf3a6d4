package coop.milpa.origination.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Rate;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.Portions;
import coop.milpa.loan.ScheduleRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What has to be set aside each month. */
class MonthlyInstalmentTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @Test
    void aLevelMonthlyInstalmentIsItself() {
        assertThat(of(row(LocalDate.of(2026, 2, 28), 100), row(LocalDate.of(2026, 3, 31), 100)))
                .isEqualTo(100);
        assertThat(of(row(LocalDate.of(2026, 2, 27), 100))).isEqualTo(100 * 365L / (27 * 12) + 1);
    }

    @Test
    void whatIsPaidAtHarvestIsSpreadOverTheMonthsBefore() {
        assertThat(of(row(LocalDate.of(2026, 7, 31), 601))).isEqualTo(101);
    }

    @Test
    void theHardestDayCounts() {
        assertThat(of(
                        row(LocalDate.of(2026, 3, 31), 10),
                        row(LocalDate.of(2026, 5, 31), 400),
                        row(LocalDate.of(2026, 11, 30), 10)))
                .isEqualTo(103);
    }

    @Test
    void weeksAreDaysOfTheYear() {
        assertThat(of(row(START.plusDays(7), 12), row(START.plusDays(14), 12))).isEqualTo(53);
    }

    private static long of(ScheduleRow... rows) {
        return MonthlyInstalment.of(schedule(rows), START);
    }

    private static LoanSchedule schedule(ScheduleRow... rows) {
        List<ScheduleRow> all = new ArrayList<>(List.of(rows));
        return new LoanSchedule(OptionalLong.empty(), all, Portions.ZERO, Optional.empty(), Optional.of(Rate.ZERO));
    }

    private static ScheduleRow row(LocalDate due, long amount) {
        return new ScheduleRow(1, START, due, new Portions(amount, 0, 0, 0), 0);
    }
}
