package coop.milpa.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.Area;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Holiday;
import coop.milpa.platform.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The holidays that come with the program, against years that have passed. */
class PublicHolidaysTest {

    @Test
    void guatemalaKeepsElevenWholeDays() {
        assertThat(wholeDays("GT", 2024))
                .containsExactly(
                        "01-01", "03-28", "03-29", "03-30", "05-01", "07-01", "09-15", "10-20", "11-01", "12-25");
        assertThat(wholeDays("GT-0101", 2024)).contains("08-15").hasSize(11);
    }

    @Test
    void thePatronSaintOfTheCapitalIsNoHolidayElsewhere() {
        assertThat(wholeDays("GT-0901", 2024)).doesNotContain("08-15").contains("10-07");
    }

    @Test
    void armyDayMovedByTheLawOfItsYear() {
        assertThat(wholeDays("GT", 2010)).contains("06-30");
        assertThat(wholeDays("GT", 2011)).as("Thursday, to Friday").contains("07-01");
        assertThat(wholeDays("GT", 2015)).as("Tuesday, to Monday").contains("06-29");
        assertThat(wholeDays("GT", 2018)).as("Saturday, stayed").contains("06-30");
        assertThat(wholeDays("GT", 2021)).as("Wednesday, to Monday").contains("06-28");
        assertThat(wholeDays("GT", 2023)).as("Friday, to Monday").contains("07-03");
    }

    @Test
    void labourDayAndRevolutionDayMovedForAYearAndAHalf() {
        assertThat(wholeDays("GT", 2018)).contains("05-01", "10-22").doesNotContain("10-20");
        assertThat(wholeDays("GT", 2019)).contains("04-29", "10-21").doesNotContain("05-01", "10-20");
        assertThat(wholeDays("GT", 2020)).contains("05-01", "10-20");
    }

    @Test
    void christmasEveIsABusinessDayUntilNoon() {
        var day = calendar("GT").explain(LocalDate.of(2026, 12, 24));

        assertThat(day.business()).isTrue();
        assertThat(day.holidays()).extracting(each -> each.occasion().part()).containsExactly(Holiday.Part.AFTERNOON);
    }

    @Test
    void peruGainedFourHolidaysByLaw() {
        assertThat(wholeDays("PE", 2021)).hasSize(12).doesNotContain("06-07", "07-23", "08-06", "12-09");
        assertThat(wholeDays("PE", 2022)).hasSize(14).contains("08-06", "12-09");
        assertThat(wholeDays("PE", 2023)).hasSize(15).contains("07-23").doesNotContain("06-07");
        assertThat(wholeDays("PE", 2024)).hasSize(16).contains("06-07", "03-28", "03-29");
    }

    @Test
    void arequipaKeepsItsAnniversaryAndSaysThatItIsToBeChecked() {
        List<Holiday> kept =
                calendar("PE-040101").explain(LocalDate.of(2025, 8, 15)).holidays();

        assertThat(kept).extracting(each -> each.source().status()).containsExactly(Source.Status.UNCONFIRMED);
        assertThat(calendar("PE-150101").isBusinessDay(LocalDate.of(2025, 8, 15)))
                .isTrue();
    }

    @Test
    void noRuleOfOneAreaHoldsTwiceOnTheSameDay() {
        for (Holiday one : CalendarFiles.holidays()) {
            assertThat(CalendarFiles.holidays())
                    .filteredOn(other -> other.area().equals(one.area())
                            && other.occasion().rule().equals(one.occasion().rule())
                            && other.validity().holdsOn(one.validity().from()))
                    .hasSize(1);
        }
    }

    private static List<String> wholeDays(String area, int year) {
        BusinessCalendar calendar = calendar(area);
        LocalDate first = LocalDate.of(year, 1, 1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(first.lengthOfYear())
                .filter(day -> calendar.explain(day).holidays().stream()
                        .anyMatch(each -> each.occasion().part() == Holiday.Part.WHOLE))
                .map(day -> day.toString().substring(5))
                .toList();
    }

    private static BusinessCalendar calendar(String area) {
        return new RuledCalendar(new Area(area), CalendarFiles.holidays(), CalendarFiles.weeks());
    }
}
