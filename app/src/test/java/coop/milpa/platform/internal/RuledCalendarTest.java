package coop.milpa.platform.internal;

import static coop.milpa.platform.BusinessCalendar.Convention.FOLLOWING;
import static coop.milpa.platform.BusinessCalendar.Convention.MODIFIED_FOLLOWING;
import static coop.milpa.platform.BusinessCalendar.Convention.PRECEDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.milpa.platform.Area;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.DayRule;
import coop.milpa.platform.Holiday;
import coop.milpa.platform.LongWeekend;
import coop.milpa.platform.Source;
import coop.milpa.platform.Validity;
import coop.milpa.platform.WorkingWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuledCalendarTest {

    private static final Area GUATEMALA = new Area("GT");
    private static final Source CUSTOM = Source.unconfirmed("custom");
    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2026, 4, 3);

    private final BusinessCalendar calendar =
            new RuledCalendar(GUATEMALA, CalendarFiles.holidays(), CalendarFiles.weeks());

    @Test
    void theConventionSaysWhichWayToGo() {
        assertThat(calendar.adjust(GOOD_FRIDAY, FOLLOWING)).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(calendar.adjust(GOOD_FRIDAY, PRECEDING)).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void modifiedFollowingStaysInItsMonth() {
        LocalDate sunday = LocalDate.of(2026, 5, 31);

        assertThat(calendar.adjust(sunday, FOLLOWING)).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(calendar.adjust(sunday, MODIFIED_FOLLOWING)).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(calendar.adjust(GOOD_FRIDAY, MODIFIED_FOLLOWING)).isEqualTo(LocalDate.of(2026, 4, 6));
    }

    @Test
    void nextAndPreviousLeaveTheDayItself() {
        LocalDate friday = LocalDate.of(2026, 3, 6);

        assertThat(calendar.next(friday)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(calendar.previous(LocalDate.of(2026, 3, 9))).isEqualTo(friday);
    }

    @Test
    void movingABusinessDayLeavesItWhereItIs() {
        for (int seed = 1; seed <= 1000; seed++) {
            LocalDate date = LocalDate.ofEpochDay(new Random(seed).nextLong(8_000, 30_000));
            for (BusinessCalendar.Convention convention : BusinessCalendar.Convention.values()) {
                LocalDate moved = calendar.adjust(date, convention);
                assertThat(calendar.isBusinessDay(moved)).as("seed " + seed).isTrue();
                assertThat(calendar.adjust(moved, convention))
                        .as("seed " + seed)
                        .isEqualTo(moved);
            }
            assertThat(calendar.adjust(date, MODIFIED_FOLLOWING).getMonth()).isEqualTo(date.getMonth());
        }
    }

    @Test
    void theFirstWeekOnTheListCounts() {
        var market = new WorkingWeek(
                GUATEMALA, Set.of(DayOfWeek.SUNDAY), new Validity(LocalDate.of(2026, 1, 1), GOOD_FRIDAY), CUSTOM);
        var weeks = List.of(market, CalendarFiles.weeks().getFirst());
        var market2026 = new RuledCalendar(GUATEMALA, List.of(), weeks);

        assertThat(market2026.isBusinessDay(LocalDate.of(2026, 3, 1)))
                .as("Sunday")
                .isTrue();
        assertThat(market2026.isBusinessDay(LocalDate.of(2026, 3, 2)))
                .as("Monday")
                .isFalse();
        assertThat(market2026.isBusinessDay(LocalDate.of(2026, 4, 6)))
                .as("Monday, later")
                .isTrue();
    }

    @Test
    void aHolidayMovedOverNewYearIsKeptInTheOtherYear() {
        var occasion = new Holiday.Occasion(
                DayRule.parse("--12-31"),
                LongWeekend.parse("THURSDAY+4"),
                Holiday.Part.WHOLE,
                new Holiday.Name("Fin de año", "New Year's Eve"));
        var holiday = new Holiday(GUATEMALA, occasion, Validity.from(LocalDate.of(2000, 1, 1)), CUSTOM);
        var moved = new RuledCalendar(GUATEMALA, List.of(holiday), List.of());

        assertThat(moved.isBusinessDay(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(moved.isBusinessDay(LocalDate.of(2027, 1, 4))).isFalse();
    }

    @Test
    void aPlaceThatNeverWorksIsADefect() {
        var sundaysOnly =
                new WorkingWeek(GUATEMALA, Set.of(DayOfWeek.SUNDAY), Validity.from(LocalDate.of(2001, 1, 1)), CUSTOM);
        LocalDate first = LocalDate.of(2026, 3, 1);
        List<Holiday> everySunday = IntStream.range(0, 60)
                .mapToObj(week -> feastOn(first.plusWeeks(week)))
                .toList();
        var never = new RuledCalendar(GUATEMALA, everySunday, List.of(sundaysOnly));

        assertThatIllegalStateException().isThrownBy(() -> never.adjust(first, FOLLOWING));
    }

    private static Holiday feastOn(LocalDate day) {
        var name = new Holiday.Name("Fiesta", "Feast");
        var occasion = new Holiday.Occasion(new DayRule.Once(day), LongWeekend.NONE, Holiday.Part.WHOLE, name);
        return new Holiday(GUATEMALA, occasion, Validity.from(day), CUSTOM);
    }
}
