package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.web.ProviderVisits.Linked;
import coop.milpa.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A visit to an identity provider belongs to one browser and one provider, and counts once. */
@ModuleTest
@AutoConfigureMockMvc
@Import(ProviderVisits.class)
class ProviderVisitTests {

    private final ProviderVisits visits;
    private final MockMvcTester server;
    private final TestProvider provider;
    private Linked linked;

    ProviderVisitTests(ProviderVisits visits, MockMvcTester server, TestProvider provider) {
        this.visits = visits;
        this.server = server;
        this.provider = provider;
        this.linked = visits.somebodyIsLinked();
    }

    @BeforeEach
    void somebodyIsLinked() {
        linked = visits.somebodyIsLinked();
    }

    @Test
    void aVisitCountsOnce() {
        provider.careless();
        var browser = new Browser(server);
        String back = visits.comeBack(
                visits.leave(browser, ProviderVisits.UNION, linked.ana().signInName(), ""));
        var kept = browser.cookie(VisitCookie.NAME);
        assertThat(browser.get(back)).hasRedirectedUrl("/");
        assertThat(new Browser(server).get(back)).hasStatus(422).bodyText().contains("Empiece otra vez");
        var thief = new Browser(server);
        thief.keep(kept);
        assertThat(thief.get(back)).hasStatus(422).bodyText().contains("Empiece otra vez");
        assertThat(thief.get("/c/" + linked.home().code())).hasStatus(303);
    }

    @Test
    void aVisitThatAnotherBrowserBeganIsNotTaken() {
        String planted = visits.comeBack(visits.leave(
                new Browser(server), ProviderVisits.UNION, linked.ana().signInName(), ""));
        var browser = new Browser(server);
        visits.leave(browser, ProviderVisits.UNION, linked.ana().signInName(), "");
        assertThat(browser.get(planted)).hasStatus(422).bodyText().contains("Empiece otra vez");
        assertThat(browser.get(ProviderVisits.UNION + "/back?state=x&code=y")).hasStatus(422);
        assertThat(browser.get(ProviderVisits.UNION + "/back")).hasStatus(422);
        assertThat(browser.get("/c/" + linked.home().code())).hasStatus(303);
    }

    @Test
    void whatOneProviderBeganNoOtherEnds() {
        var browser = new Browser(server);
        String back = visits.comeBack(
                visits.leave(browser, ProviderVisits.UNION, linked.ana().signInName(), ""));
        assertThat(browser.get(back.replace("/union/", "/strong/"))).hasStatus(422);
        var again = new Browser(server);
        String mixed = visits.comeBack(
                        visits.leave(again, ProviderVisits.UNION, linked.ana().signInName(), ""))
                .replaceAll("&iss=.*", "&iss=https://x");
        assertThat(again.get(mixed)).hasStatus(422).bodyText().contains("No se pudo comprobar");
        var silent = new Browser(server);
        String without = visits.comeBack(
                        visits.leave(silent, ProviderVisits.UNION, linked.ana().signInName(), ""))
                .replaceAll("&iss=.*", "");
        assertThat(silent.get(without)).as("it says that it says so").hasStatus(422);
    }
}
