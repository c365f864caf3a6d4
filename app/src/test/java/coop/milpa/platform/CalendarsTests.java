package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each cooperative has its place, its week and its feasts. */
@ModuleTest
class CalendarsTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Source ACT = Source.confirmed("Acta 12-2025");

    private final Calendars calendars;
    private final Settings settings;
    private CooperativeId maize = CooperativeId.next();

    CalendarsTests(Calendars calendars, Settings settings) {
        this.calendars = calendars;
        this.settings = settings;
    }

    /** The class has one instance for all its tests. */
    @BeforeEach
    void newCooperatives() {
        maize = CooperativeId.next();
    }

    @Test
    void theZoneSaysWhichDayItIs() {
        assertThat(calendars.today(maize)).isEqualTo(TestClock.TODAY);

        decide(PlaceSettings.ZONE, ZoneId.of("Pacific/Kiritimati"));

        assertThat(calendars.today(maize)).as("14 hours ahead of Greenwich").isEqualTo(TestClock.TODAY.plusDays(1));
    }

    @Test
    void theAreaSaysWhichHolidaysAreKept() {
        LocalDate assumption = LocalDate.of(2025, 8, 15);
        assertThat(calendars.of(maize).isBusinessDay(assumption)).isTrue();

        decide(PlaceSettings.AREA, new Area("GT-0101"));

        assertThat(calendars.of(maize).isBusinessDay(assumption)).isFalse();
        assertThat(calendars.of(CooperativeId.next()).isBusinessDay(assumption)).isTrue();
    }

    @Test
    void itsOwnWeekComesBeforeTheAreas() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        assertThat(calendars.of(maize).isBusinessDay(saturday)).isFalse();

        decide(PlaceSettings.WORKING_DAYS, Set.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY));

        assertThat(calendars.of(maize).isBusinessDay(saturday)).isTrue();
        assertThat(calendars.of(maize).explain(saturday).week().source()).isEqualTo(ACT);
        assertThat(calendars.of(maize).isBusinessDay(LocalDate.of(2025, 12, 30)))
                .as("a Tuesday before the decision, by the area's week")
                .isTrue();
        assertThat(calendars.of(maize).isBusinessDay(LocalDate.of(2025, 12, 27)))
                .as("a Saturday before the decision")
                .isFalse();
    }

    @Test
    void aDayOfItsOwnIsKeptByNobodyElse() {
        Holiday anniversary = anniversary("Aniversario de la cooperativa");
        calendars.addOwn(maize, anniversary);

        LocalDate tuesday = LocalDate.of(2026, 3, 10);
        assertThat(calendars.of(maize).explain(tuesday).holidays()).containsExactly(anniversary);
        assertThat(calendars.of(maize).isBusinessDay(tuesday)).isFalse();
        assertThat(calendars.of(CooperativeId.next()).isBusinessDay(tuesday)).isTrue();
    }

    @Test
    void sayingADayAgainReplacesIt() {
        calendars.addOwn(maize, anniversary("Aniversario"));
        calendars.addOwn(maize, anniversary("Día de la fundación"));

        assertThat(calendars.own(maize)).containsExactly(anniversary("Día de la fundación"));
    }

    private <T> void decide(SettingKey<T> key, T value) {
        settings.set(maize, key, new Settings.Decision<>(JANUARY, value, ACT));
    }

    private static Holiday anniversary(String name) {
        var occasion = new Holiday.Occasion(
                DayRule.parse("--03-10"), LongWeekend.NONE, Holiday.Part.WHOLE, new Holiday.Name(name, "Anniversary"));
        return new Holiday(new Area("GT"), occasion, Validity.from(JANUARY), ACT);
    }
}
