package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class EasterTest {

    @Test
    void fallsOnTheDaysThatTheChurchesPublish() {
        assertThat(Easter.sunday(1818)).isEqualTo(LocalDate.of(1818, 3, 22));
        assertThat(Easter.sunday(1943)).isEqualTo(LocalDate.of(1943, 4, 25));
        assertThat(Easter.sunday(1954)).isEqualTo(LocalDate.of(1954, 4, 18));
        assertThat(Easter.sunday(1981)).isEqualTo(LocalDate.of(1981, 4, 19));
        assertThat(Easter.sunday(2000)).isEqualTo(LocalDate.of(2000, 4, 23));
        assertThat(Easter.sunday(2019)).isEqualTo(LocalDate.of(2019, 4, 21));
        assertThat(Easter.sunday(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(Easter.sunday(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(Easter.sunday(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    }

    @Test
    void isASundayBetweenTheFirstAndTheLastPossibleDay() {
        for (int year = 1583; year <= 4000; year++) {
            LocalDate easter = Easter.sunday(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(MonthDay.from(easter)).isBetween(MonthDay.of(3, 22), MonthDay.of(4, 25));
        }
    }

    @Test
    void isNotKnownBeforeTheGregorianCalendar() {
        assertThatIllegalArgumentException().isThrownBy(() -> Easter.sunday(1582));
    }
}
