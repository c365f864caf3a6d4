package coop.milpa.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When recurring entries fall due. */
class RecurrenceTest {

    @Test
    void monthEndsAreTheLastDayOfEachMonth() {
        assertThat(days(Recurrence.monthEnds(date("2024-01-15")), 4))
                .containsExactly(date("2024-01-31"), date("2024-02-29"), date("2024-03-31"), date("2024-04-30"));
    }

    @Test
    void aDayThatAMonthLacksIsItsLast() {
        assertThat(days(Recurrence.monthly(30, date("2025-01-30")), 3))
                .containsExactly(date("2025-01-30"), date("2025-02-28"), date("2025-03-30"));
    }

    @Test
    void aDayBeforeTheFirstIsLeftOut() {
        assertThat(Recurrence.monthly(5, date("2025-01-06")).first()).contains(date("2025-02-05"));
    }

    @Test
    void quartersCountFromTheFirstMonth() {
        var quarterly = new Recurrence(Recurrence.Every.QUARTER, 15, date("2025-02-01"), Optional.empty());

        assertThat(days(quarterly, 3)).containsExactly(date("2025-02-15"), date("2025-05-15"), date("2025-08-15"));
    }

    @Test
    void yearsCountFromTheFirstMonth() {
        var yearly = new Recurrence(Recurrence.Every.YEAR, 29, date("2024-02-01"), Optional.empty());

        assertThat(days(yearly, 3)).containsExactly(date("2024-02-29"), date("2025-02-28"), date("2026-02-28"));
    }

    @Test
    void nothingFallsDueAfterTheLastDay() {
        var until = new Recurrence(Recurrence.Every.MONTH, 10, date("2025-01-01"), Optional.of(date("2025-02-10")));

        assertThat(until.after(date("2025-01-10"))).contains(date("2025-02-10"));
        assertThat(until.after(date("2025-02-10"))).isEmpty();
    }

    private static List<LocalDate> days(Recurrence recurrence, int count) {
        return Stream.iterate(
                        recurrence.first().orElseThrow(),
                        day -> recurrence.after(day).orElseThrow())
                .limit(count)
                .toList();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
