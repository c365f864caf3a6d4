package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Frequency;
import coop.milpa.savings.ProductVersion.Posting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days give accounts their interest. */
class PostingDaysTest {

    @Test
    void aMonthEndsOnItsLastDay() {
        assertThat(of(2024, Frequency.MONTHLY)).hasSize(12).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void longerPeriodsEndWithTheirLastMonth() {
        assertThat(of(2025, Frequency.QUARTERLY)).containsExactly(day(3, 31), day(6, 30), day(9, 30), day(12, 31));
        assertThat(of(2025, Frequency.SEMIANNUAL)).containsExactly(day(6, 30), day(12, 31));
        assertThat(of(2025, Frequency.ANNUAL)).containsExactly(day(12, 31));
    }

    private static List<LocalDate> of(int year, Frequency posting) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(day -> PostingDays.isOne(day, Posting.every(posting)))
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }
}
