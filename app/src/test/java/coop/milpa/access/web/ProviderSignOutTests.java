package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import coop.milpa.access.LinkUser;
import coop.milpa.access.web.ProviderVisits.Linked;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who came by an identity provider and signs out is led there to sign out too, where that can be. */
@ModuleTest
@AutoConfigureMockMvc
@Import(ProviderVisits.class)
class ProviderSignOutTests {

    private static final String PLAIN = "/sign-in/with/plain";

    private final ProviderVisits visits;
    private final MockMvcTester server;
    private final TestProvider provider;
    private final ProviderVisits.Plain plain;
    private final TestDatabase.Owner owner;
    private final Clock clock;
    private Linked linked;

    ProviderSignOutTests(
            ProviderVisits visits,
            MockMvcTester server,
            TestProvider provider,
            ProviderVisits.Plain plain,
            TestDatabase.Owner owner,
            Clock clock) {
        this.visits = visits;
        this.server = server;
        this.provider = provider;
        this.plain = plain;
        this.owner = owner;
        this.clock = clock;
        this.linked = visits.somebodyIsLinked();
    }

    @BeforeEach
    void somebodyIsLinked() {
        linked = visits.somebodyIsLinked();
    }

    @Test
    void sheIsLedToTheProviderWithItsWordAboutHerAndBack() throws ParseException {
        var browser = new Browser(server);
        visits.visit(browser, ProviderVisits.UNION, linked.ana().signInName());
        MvcTestResult out = browser.post("/sign-out", Map.of());
        URI address = ProviderVisits.address(out);
        assertThat(out)
                .hasHeader("Cache-Control", "no-store")
                .headers()
                .hasHeaderSatisfying("Clear-Site-Data", all -> assertThat(all).isNotEmpty());
        assertThat(out).bodyText().contains("Salir de Directorio union").doesNotContain("Persona de Prueba");
        assertThat(address.toString()).startsWith(provider.issuer() + "/end?realm=test&");
        Map<String, String> asked = TestProvider.read(address.getRawQuery());
        assertThat(asked)
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("post_logout_redirect_uri", ProviderVisits.HERE + "/sign-in");
        assertThat(SignedJWT.parse(asked.get("id_token_hint")).getJWTClaimsSet().getSubject())
                .isEqualTo(linked.subject());
        assertThat(visits.comeBack(address)).isEqualTo("/sign-in");
        assertThat(browser.get("/c/" + linked.home().code())).hasStatus(303);
        assertThat(visits.records(linked.home())).anyMatch(each -> each.startsWith("access.signed-out"));
    }

    @Test
    void itsWordStandsSealedUntilThenAndGoesWithTheSession() {
        var browser = new Browser(server);
        visits.visit(browser, ProviderVisits.UNION, linked.ana().signInName());
        assertThat(kept()).isNotBlank().doesNotContain(".");
        browser.post("/sign-out", Map.of());
        assertThat(kept()).isEmpty();
    }

    @Test
    void theCodeOfAPhoneBetweenTakesNothingFromIt() {
        Authenticator phone = Browser.of(server, linked.ana()).setUpPhone(Browser.CHOSEN);
        var browser = new Browser(server);
        visits.visit(browser, ProviderVisits.UNION, linked.ana().signInName());
        String code = phone.codeAt(clock.instant().plusSeconds(30));
        assertThat(browser.post("/sign-in/code", Map.of("code", code))).hasRedirectedUrl("/");
        assertThat(asked(browser)).containsKey("id_token_hint");
    }

    @Test
    void aWordTooLongForAnAddressIsLeftOut() {
        provider.saying(claims -> claims.claim("groups", "x".repeat(4_000)));
        var browser = new Browser(server);
        visits.visit(browser, ProviderVisits.UNION, linked.ana().signInName());
        assertThat(asked(browser))
                .containsEntry("client_id", TestProvider.CLIENT)
                .doesNotContainKey("id_token_hint");
    }

    @Test
    void whereThereIsNoPlaceForItSheIsOutHere() {
        visits.link(new LinkUser(linked.home().id(), "ana", "plain", linked.subject()));
        plain.provider().with(linked.subject());
        var browser = new Browser(server);
        visits.visit(browser, PLAIN, linked.ana().signInName());
        assertThat(browser.get("/c/" + linked.home().code())).hasStatusOk();
        assertThat(browser.post("/sign-out", Map.of())).hasRedirectedUrl("/sign-in");
        assertThat(browser.get("/c/" + linked.home().code())).hasStatus(303);
    }

    @Test
    void whoCameByHerPasswordGoesNowhereElse() {
        Browser browser = Browser.of(server, linked.ana());
        assertThat(browser.post("/sign-out", Map.of())).hasRedirectedUrl("/sign-in");
    }

    private static Map<String, String> asked(Browser browser) {
        URI address = ProviderVisits.address(browser.post("/sign-out", Map.of()));
        return TestProvider.read(address.getRawQuery());
    }

    /** What is kept of the provider's word about people of this cooperative. */
    private String kept() {
        return owner.jdbc()
                .sql("select coalesce(string_agg(provider_token, ''), '') from access.session where cooperative_id = ?")
                .param(linked.home().id().value())
                .query(String.class)
                .single();
    }
}
