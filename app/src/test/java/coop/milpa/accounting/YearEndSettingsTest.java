package coop.milpa.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** Where financial years end. */
class YearEndSettingsTest {

    @Test
    void theYearEndsOnTheLastOfDecemberUnlessDecidedOtherwise() {
        assertThat(YearEndSettings.LAST_DAY.name()).isEqualTo("accounting.year-end");
        assertThat(YearEndSettings.LAST_DAY.fallback()).isEqualTo(MonthDay.of(12, 31));
    }

    @Test
    void aDayLiesInTheYearThatEndsNext() {
        MonthDay june = MonthDay.of(6, 30);

        assertThat(YearEndSettings.onOrAfter(june, LocalDate.of(2026, 6, 30))).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(YearEndSettings.onOrAfter(june, LocalDate.of(2026, 7, 1))).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheLastOfFebruary() {
        assertThat(YearEndSettings.onOrAfter(MonthDay.of(2, 29), LocalDate.of(2026, 1, 1)))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
