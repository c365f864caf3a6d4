package coop.milpa.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import coop.milpa.platform.Setting;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Deciding a setting by page: checked before it is done, dated, with its source, once however often it is sent. */
@ModuleTest
@AutoConfigureMockMvc
@Import(DecidingPagesTests.Declared.class)
class DecidingPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final SettingKey<Long> NOTICE = SettingKey.whole("office.test-notice", 30);
    private static final SettingKey<Boolean> FLAG = SettingKey.flag("office.test-flag", true);

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Settings settings;
    private final AuditTrail trail;
    private CooperativeId cooperative = CooperativeId.next();
    private String page = "";

    DecidingPagesTests(MockMvcTester browser, Cooperatives cooperatives, Settings settings, AuditTrail trail) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.settings = settings;
        this.trail = trail;
    }

    @TestConfiguration
    static class Declared {

        @Bean
        OpenSettings openSettingsOfATest() {
            return new OpenSettings(List.of(OpenSetting.between(NOTICE, 0, 365), OpenSetting.of(FLAG)));
        }
    }

    @BeforeEach
    void aCooperativeHasDecidedNothing() {
        String code = "DE" + NUMBERS.incrementAndGet();
        Outcome<Cooperative> made = cooperatives.create(
                new CreateCooperative(code, "Oficina", "GT", "GTQ", TestClock.TODAY, Choices.none()));
        assertThat(made).isInstanceOf(Outcome.Done.class);
        cooperative = ((Outcome.Done<Cooperative>) made).value().id();
        page = "/c/" + code + "/settings/office.test-notice/decide";
    }

    @Test
    void theListOffersWhatMayBeDecidedAndSaysWhatIsUsual() {
        String list = page.replace("/office.test-notice/decide", "");
        assertThat(browser.get().uri(list).requestAttr(MayAll.ATTRIBUTE, new MayAll()))
                .hasStatusOk()
                .bodyText()
                .contains(page, "office.test-notice", "30", "lo usual");
        assertThat(browser.get().uri(list)).hasStatusOk().bodyText().doesNotContain(page);
        ListFiles open = ListFiles.of(browser, list).part("open").assertWhole("parámetro", "quién lo dice");
        assertThat(open.column("Valor")).contains("30");
        assertThat(open.column("Quién lo dice")).containsOnly("lo usual");
    }

    @Test
    void theFormShowsWhatHoldsAndTheCheckWhatWillHold() {
        assertThat(browser.get().uri(page)).hasStatusOk().bodyText().contains("value=\"30\"", "02/03/2026");
        assertThat(sent("/check", Map.of("value", "45")))
                .hasStatusOk()
                .bodyText()
                .contains("Valor hasta entonces", "45");
        assertThat(held()).isEmpty();
    }

    @Test
    void whatIsDecidedHoldsFromItsDayWithItsSourceAndIsWrittenOnce() {
        Map<String, String> decision = Map.of("value", "45", "from", "10/03/2026");
        assertThat(sent("/done", decision)).hasStatus3xxRedirection();
        assertThat(sent("/done", decision)).hasStatus3xxRedirection();

        assertThat(held())
                .containsExactly(new Setting(
                        NOTICE.name(), TestClock.TODAY.plusDays(8), "45", Source.confirmed("Acta 7, punto 3")));
        assertThat(settings.get(cooperative, NOTICE, TestClock.TODAY)).isEqualTo(30);
        assertThat(settings.get(cooperative, NOTICE, TestClock.TODAY.plusDays(8)))
                .isEqualTo(45);
        assertThat(trail.read(
                                cooperative,
                                AuditQuery.latest(new AuditQuery.OfSubject(new Subject("setting", NOTICE.name())), 9))
                        .records())
                .hasSize(1);
        assertThat(browser.get().uri(page)).bodyText().contains("Acta 7, punto 3", "Aún no rige");
    }

    @Test
    void whatMakesNoSenseIsSaidAtItsFieldAndWritesNothing() {
        assertRefused(Map.of("value", "mucho"), "no sirve como valor");
        assertRefused(Map.of("value", "366"), "no sirve como valor");
        assertRefused(Map.of("from", "01/03/2026"), "están cerrados");
        assertRefused(Map.of("source", ""), "Quién lo decidió");
    }

    @Test
    void decidingJustWhatHoldsByTheSameSourceChangesNothing() {
        assertThat(sent("/done", Map.of())).hasStatus3xxRedirection();

        assertThat(sent("/done", Map.of("from", "20/03/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("Eso mismo ya rige");
        assertThat(sent("/done", Map.of("from", "20/03/2026", "source", "Acta 9")))
                .hasStatus3xxRedirection();
        assertThat(held()).hasSize(2);
    }

    @Test
    void aYesOrNoIsChosenAndWhatNoModuleOpensIsNotThere() {
        String flag = page.replace("test-notice", "test-flag");
        assertThat(browser.get().uri(flag)).hasStatusOk().bodyText().contains("<option value=\"true\"", ">Sí<");
        assertThat(browser.get().uri(page.replace("test-notice", "secret"))).hasStatus(404);
    }

    private void assertRefused(Map<String, String> other, String why) {
        for (String step : List.of("/check", "/done")) {
            assertThat(sent(step, other)).hasStatus(422).bodyText().contains(why);
        }
        assertThat(held()).isEmpty();
    }

    private List<Setting> held() {
        return settings.all(cooperative).stream()
                .filter(setting -> setting.name().equals(NOTICE.name()))
                .toList();
    }

    /** The form as it is usually filled in, but for some fields. */
    private MvcTestResult sent(String step, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(
                Map.of("value", "40", "from", "02/03/2026", "source", "Acta 7, punto 3", "status", "CONFIRMED"));
        fields.putAll(other);
        var request = browser.post().uri(page + step);
        fields.forEach(request::param);
        return request.exchange();
    }
}
