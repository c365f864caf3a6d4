package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.LinkUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.web.ProviderVisits.Linked;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.ModuleTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who comes by an identity provider shows a code of her phone all the same, unless its word for one counts. */
@ModuleTest
@AutoConfigureMockMvc
@Import(ProviderVisits.class)
class ProviderPhoneTests {

    private final ProviderVisits visits;
    private final MockMvcTester server;
    private final TestProvider provider;
    private final Clock clock;
    private Linked linked;

    ProviderPhoneTests(ProviderVisits visits, MockMvcTester server, TestProvider provider, Clock clock) {
        this.visits = visits;
        this.server = server;
        this.provider = provider;
        this.clock = clock;
        this.linked = visits.somebodyIsLinked();
    }

    @BeforeEach
    void somebodyIsLinked() {
        linked = visits.somebodyIsLinked();
    }

    @Test
    void aPhoneIsAskedForUnlessThisProvidersWordCounts() {
        Authenticator phone = Browser.of(server, linked.ana()).setUpPhone(Browser.CHOSEN);
        String page = "/c/" + linked.home().code();
        provider.saying(claims -> claims.claim("amr", List.of("pwd", "mfa")));
        var browser = new Browser(server);
        visits.visit(browser, ProviderVisits.UNION, linked.ana().signInName());
        assertThat(String.valueOf(browser.get(page).getResponse().getRedirectedUrl()))
                .startsWith("/sign-in/code");
        String code = phone.codeAt(clock.instant().plusSeconds(30));
        assertThat(browser.post("/sign-in/code", Map.of("code", code))).hasRedirectedUrl("/");
        assertThat(browser.get(page)).hasStatusOk();
        var vouched = new Browser(server);
        visits.visit(vouched, ProviderVisits.STRONG, linked.ana().signInName());
        assertThat(vouched.get(page)).as("its word is taken").hasStatusOk();
        provider.with(linked.subject()).saying(claims -> claims.claim("amr", List.of("pwd")));
        var weak = new Browser(server);
        visits.visit(weak, ProviderVisits.STRONG, linked.ana().signInName());
        assertThat(weak.get(page)).hasStatus(303);
        provider.with(linked.subject()).saying(claims -> claims.claim("acr", "mfa"));
        var byClass = new Browser(server);
        visits.visit(byClass, ProviderVisits.STRONG, linked.ana().signInName());
        assertThat(byClass.get(page)).hasStatusOk();
    }

    @Test
    void whoHasToHaveAPhoneHasToUnlessThisProvidersWordCounts() {
        NewUser eva = visits.user(linked.home(), "eva", "administrator");
        visits.link(new LinkUser(
                linked.home().id(), "eva", "union", "boss-of-" + linked.home().code()));
        String page = "/c/" + linked.home().code();
        provider.with("boss-of-" + linked.home().code()).saying(claims -> claims.claim("amr", List.of("mfa")));
        var browser = new Browser(server);
        visits.visit(browser, ProviderVisits.UNION, eva.signInName());
        assertThat(browser.get(page)).hasRedirectedUrl("/second-factor");
        var vouched = new Browser(server);
        visits.visit(vouched, ProviderVisits.STRONG, eva.signInName());
        assertThat(vouched.get(page)).hasStatusOk();
    }
}
