package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Organ;
import coop.milpa.registry.OrganRule;
import coop.milpa.registry.Organs;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A new cooperative by page, from its federation's template: fill in, check, create. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
class NewCooperativePagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final Organs organs;
    private final Settings settings;

    NewCooperativePagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Affiliations affiliations,
            Organs organs,
            Settings settings) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.organs = organs;
        this.settings = settings;
    }

    @Test
    void theFormHasWhatTheFederationsTemplateSays() {
        Cooperative federation = federation();

        assertThat(browser.get().uri("/cooperatives/new?federation=" + federation.code()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"PE\"", "value=\"PEN\"", "Ahorro y crédito", "value=\"02/03/2026\"");
    }

    @Test
    void whatIsCheckedIsCreatedOnceAndHasTheFederationsParts() {
        Cooperative federation = federation();
        SettingKey<Long> seats = SettingKey.whole("registry.board.seats", 5);
        settings.set(
                federation.id(),
                seats,
                new Settings.Decision<>(TestClock.TODAY, 7L, Source.confirmed("Modelo de estatuto")));
        String code = "nueva-" + NUMBERS.incrementAndGet();

        assertThat(post("/cooperatives/check", code, federation))
                .hasStatusOk()
                .bodyText()
                .contains(code, "Nueva");
        assertThat(cooperatives.byCode(code)).isEmpty();
        for (int n = 0; n < 2; n++) {
            assertThat(post("/cooperatives", code, federation))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl("/c/" + code)
                    .cookies()
                    .containsCookie("notice");
        }

        Cooperative made = cooperatives.byCode(code).orElseThrow();
        assertThat(affiliations.members(federation.id(), TestClock.TODAY)).containsExactly(made);
        assertThat(made.template()).isEqualTo(federation.template());
        assertThat(settings.get(made.id(), seats, TestClock.TODAY)).isEqualTo(7);
        assertThat(organs.rules(made.id(), TestClock.TODAY))
                .filteredOn(rule -> rule.organ() == Organ.BOARD)
                .extracting(OrganRule::limits)
                .extracting(OrganRule.Limits::seats)
                .containsExactly(7);
    }

    @Test
    void whatIsWrongIsSaidWithAWayToTheField() {
        Cooperative federation = federation();

        assertThat(post("/cooperatives/check", "no sirve", federation))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#code\"", "«no sirve»", "aria-invalid=\"true\"", "value=\"Nueva\"");
        assertThat(post("/cooperatives/check", federation.code(), federation))
                .hasStatus(422)
                .bodyText()
                .contains("ya es de otra cooperativa");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String address, String code, Cooperative federation) {
        return browser.post()
                .uri(address)
                .param("federation", federation.code())
                .param("grade", "1")
                .param("code", code)
                .param("name", "Nueva")
                .param("country", "PE")
                .param("currency", "PEN")
                .param("type", "AHORRO_CREDITO")
                .param("booksFrom", "2026-03-02")
                .exchange();
    }

    private Cooperative federation() {
        String code = "modelo-" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(
                code,
                "Federación " + code,
                "PE",
                "PEN",
                TestClock.TODAY,
                Choices.none().of(Grade.SECOND));
        return switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative>(var made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
