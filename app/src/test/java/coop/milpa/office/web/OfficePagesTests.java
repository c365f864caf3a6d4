package coop.milpa.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a cooperative's office looks up: holidays and why, who did what, what was decided. */
@ModuleTest
@AutoConfigureMockMvc
class OfficePagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final SettingKey<Long> KEY = SettingKey.whole("office.test-setting", 1);
    private static final Acting BERTA = new Acting(Actor.named(Actor.Kind.PERSON, "Berta"), "page:10.0.0.7");

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Settings settings;
    private final AuditTrail trail;
    private final CurrentActor current;
    private CooperativeId cooperative = CooperativeId.next();
    private String address = "";

    OfficePagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Settings settings,
            AuditTrail trail,
            CurrentActor current) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.settings = settings;
        this.trail = trail;
        this.current = current;
    }

    @BeforeEach
    void bertaHasDecidedSomething() {
        String code = "OF" + NUMBERS.incrementAndGet();
        Outcome<Cooperative> made = cooperatives.create(
                new CreateCooperative(code, "Oficina", "GT", "GTQ", TestClock.TODAY, Choices.none()));
        assertThat(made).isInstanceOf(Outcome.Done.class);
        cooperative = ((Outcome.Done<Cooperative>) made).value().id();
        address = "/c/" + code;
        decide(TestClock.TODAY.minusDays(9), 3);
        decide(TestClock.TODAY.minusDays(1), 4);
        decide(TestClock.TODAY.plusDays(9), 5);
    }

    @Test
    void theCalendarSaysWhyADayIsNoBusinessDay() {
        assertThat(browser.get().uri(address + "/calendar?year=2026&month=9"))
                .hasStatusOk()
                .bodyText()
                .contains("15/09/2026", "Independencia", "30/09/2026", "Septiembre de 2026");
        assertThat(browser.get().uri(address + "/calendar?year=2026&month=0"))
                .hasStatusOk()
                .bodyText()
                .contains("15/09/2026", "25/12/2026")
                .doesNotContain("30/09/2026");
        assertThat(browser.get().uri(address + "/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("Hoy es 02/03/2026.", "31/03/2026");
    }

    @Test
    void theAuditTrailIsNarrowedByWhoAndWhat() {
        assertThat(browser.get().uri(address + "/audit?who=" + BERTA.actor().id()))
                .hasStatusOk()
                .bodyText()
                .contains("Berta", "platform.setting-decided", "page:10.0.0.7", "office.test-setting");
        assertThat(browser.get().uri(address + "/audit?action=accounting."))
                .hasStatusOk()
                .bodyText()
                .contains("Nadie hizo nada así");
        assertThat(browser.get().uri(address + "/audit?to=2026-02-20"))
                .hasStatusOk()
                .bodyText()
                .contains("Nadie hizo nada así");
        assertThat(browser.get().uri(address + "/audit?kind=setting&subject=office.test-setting&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(",Berta,page:10.0.0.7,platform.setting-decided,setting,office.test-setting\r\n");
        assertThat(browser.get().uri(address + "/audit?to=x")).hasStatus(404);
    }

    @Test
    void oneActIsShownWithWhatItChanged() {
        var latest = trail.read(
                cooperative,
                AuditQuery.latest(new AuditQuery.OfActor(BERTA.actor().id()), 1));
        assertThat(browser.get()
                        .uri(address + "/audit/"
                                + latest.records().getFirst().id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Berta", "office.test-setting", "Federal test");
        assertThat(browser.get().uri(address + "/audit/x")).hasStatus(404);
    }

    @Test
    void settingsAreShownWithTheirDaysAndWhoChangedThem() {
        assertThat(browser.get().uri(address + "/settings"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("office.test-setting", "Ya no rige", "Rige hoy", "Aún no rige")
                .contains("Federal test")
                .doesNotContain(address + "/settings/office.test-setting");
        assertThat(browser.get().uri(address + "/settings").requestAttr(MayAll.ATTRIBUTE, new MayAll()))
                .hasStatusOk()
                .bodyText()
                .contains(address + "/settings/office.test-setting");
        ListFiles.of(browser, address + "/settings").assertWhole("parámetro", "valor");
        assertThat(browser.get().uri(address + "/settings/office.test-setting"))
                .hasStatusOk()
                .bodyText()
                .contains("Berta", "Cambios de office.test-setting");
    }

    private void decide(LocalDate from, long value) {
        current.as(BERTA, () -> {
            settings.set(cooperative, KEY, new Settings.Decision<>(from, value, Source.confirmed("Federal test")));
            return true;
        });
    }
}
