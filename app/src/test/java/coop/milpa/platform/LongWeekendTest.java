package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LongWeekendTest {

    @Test
    void movesByWeekday() {
        LongWeekend moved = LongWeekend.parse("TUESDAY-1 THURSDAY+4");

        assertThat(moved.kept(LocalDate.of(2026, 6, 30))).as("a Tuesday").isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(moved.kept(LocalDate.of(2026, 7, 2))).as("a Thursday").isEqualTo(LocalDate.of(2026, 7, 6));
        assertThat(moved.kept(LocalDate.of(2026, 7, 1))).as("a Wednesday").isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        assertThat(LongWeekend.parse("TUESDAY-1 SUNDAY+1")).hasToString("TUESDAY-1 SUNDAY+1");
        assertThat(LongWeekend.parse("")).isEqualTo(LongWeekend.NONE).hasToString("");
    }

    @Test
    void refusesToMoveByAWeek() {
        assertThatIllegalArgumentException().isThrownBy(() -> LongWeekend.parse("MONDAY+7"));
    }
}
