package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayRuleTest {

    @Test
    void whatIsWrittenCanBeReadBack() {
        for (String text : new String[] {"--09-15", "--02-29", "EASTER-3", "EASTER+60", "2026-07-27"}) {
            assertThat(DayRule.parse(text)).hasToString(text);
        }
    }

    @Test
    void goodFridayIsTwoDaysBeforeEaster() {
        assertThat(DayRule.parse("EASTER-2").in(2026)).contains(LocalDate.of(2026, 4, 3));
    }

    @Test
    void theLeapDayIsMissingInOtherYears() {
        assertThat(DayRule.parse("--02-29").in(2024)).contains(LocalDate.of(2024, 2, 29));
        assertThat(DayRule.parse("--02-29").in(2026)).isEmpty();
    }

    @Test
    void aDayGrantedOnceComesNoSecondTime() {
        assertThat(DayRule.parse("2026-07-27").in(2026)).contains(LocalDate.of(2026, 7, 27));
        assertThat(DayRule.parse("2026-07-27").in(2027)).isEmpty();
    }

    @Test
    void refusesWhatIsNoRule() {
        for (String text : new String[] {"", "EASTER", "--13-01", "15 September"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> DayRule.parse(text));
        }
    }
}
