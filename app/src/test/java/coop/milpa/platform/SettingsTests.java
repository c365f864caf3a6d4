package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.ModuleTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision holds from its day until the next one's. */
@ModuleTest
class SettingsTests {

    private static final SettingKey<BigDecimal> RATE = SettingKey.decimal("test.rate", "3.0");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Source ACT = Source.confirmed("Acta 12-2025");

    private final Settings settings;
    private final AuditTrail trail;
    private CooperativeId maize = CooperativeId.next();

    SettingsTests(Settings settings, AuditTrail trail) {
        this.settings = settings;
        this.trail = trail;
    }

    /** The class has one instance for all its tests. */
    @BeforeEach
    void newCooperatives() {
        maize = CooperativeId.next();
    }

    @Test
    void theFallbackHoldsUntilSomethingIsDecided() {
        decide(JANUARY, "4.50");

        assertThat(settings.get(maize, RATE, JANUARY.minusDays(1))).isEqualTo(new BigDecimal("3.0"));
        assertThat(settings.explain(maize, RATE, JANUARY.minusDays(1))).isEmpty();
    }

    @Test
    void aDecisionHoldsUntilTheNext() {
        decide(JULY, "5.00");
        decide(JANUARY, "4.50");

        assertThat(settings.get(maize, RATE, JULY.minusDays(1))).isEqualTo(new BigDecimal("4.50"));
        assertThat(settings.get(maize, RATE, JULY)).isEqualTo(new BigDecimal("5.00"));
        assertThat(settings.explain(maize, RATE, JULY.plusYears(1)))
                .contains(new Setting("test.rate", JULY, "5.00", ACT));
    }

    @Test
    void decidingAgainForADayReplacesAndBothAreRemembered() {
        decide(JANUARY, "4.50");
        decide(JANUARY, "4.75");

        assertThat(settings.all(maize)).containsExactly(new Setting("test.rate", JANUARY, "4.75", ACT));
        var ofRate = new AuditQuery.OfSubject(new Subject("setting", "test.rate"));
        AuditRecord last =
                trail.read(maize, AuditQuery.latest(ofRate, 10)).records().getFirst();
        assertThat(last.change().before().text()).contains("4.50");
        assertThat(last.change().after().text()).contains("4.75");
    }

    @Test
    void oneCooperativesDecisionIsNoneOfAnothers() {
        decide(JANUARY, "4.50");

        assertThat(settings.get(CooperativeId.next(), RATE, JULY)).isEqualTo(new BigDecimal("3.0"));
    }

    @Test
    void aValueThatCannotBeReadBackIsADefect() {
        var lossy = new SettingKey<>("test.lossy", "", text -> text, String::strip);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.set(maize, lossy, new Settings.Decision<>(JANUARY, " x", ACT)));
    }

    private void decide(LocalDate from, String value) {
        settings.set(maize, RATE, new Settings.Decision<>(from, new BigDecimal(value), ACT));
    }
}
