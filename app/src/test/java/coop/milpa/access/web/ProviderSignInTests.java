package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.access.web.ProviderVisits.Linked;
import coop.milpa.registry.Cooperative;
import coop.milpa.testing.ModuleTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Coming in by an identity provider, from the button to the page and back, over a real line to a real provider. */
@ModuleTest
@AutoConfigureMockMvc
@Import(ProviderVisits.class)
class ProviderSignInTests {

    private final ProviderVisits visits;
    private final MockMvcTester server;
    private final TestProvider provider;
    private final Users users;
    private Linked linked;

    ProviderSignInTests(ProviderVisits visits, MockMvcTester server, TestProvider provider, Users users) {
        this.visits = visits;
        this.server = server;
        this.provider = provider;
        this.users = users;
        this.linked = visits.somebodyIsLinked();
    }

    @BeforeEach
    void somebodyIsLinked() {
        linked = visits.somebodyIsLinked();
    }

    @Test
    void whoIsLinkedComesInWithoutAPassword() {
        var browser = new Browser(server);
        assertThat(browser.get("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("formaction=\"" + ProviderVisits.UNION + "\"", "Entrar con Directorio union")
                .doesNotContain("??");
        String page = "/c/" + linked.home().code();
        URI address = visits.leave(browser, ProviderVisits.UNION, linked.ana().signInName(), page);
        assertThat(TestProvider.read(address.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", ProviderVisits.HERE + ProviderVisits.UNION + "/back")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(browser.cookie(VisitCookie.NAME).isHttpOnly()).isTrue();
        assertThat(browser.cookie(VisitCookie.NAME).getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(browser.get(visits.comeBack(address))).hasRedirectedUrl(page);
        assertThat(browser.get(page)).hasStatusOk().bodyText().contains("Persona de Prueba");
        assertThat(visits.records(linked.home()))
                .anyMatch(each -> each.startsWith("access.signed-in") && each.contains("union"));
    }

    @Test
    void nobodyIsMadeAndNobodyIsFoundByMail() {
        provider.with("a-stranger")
                .saying(claims -> claims.claim("email", linked.ana().signInName()));
        var browser = new Browser(server);
        assertThat(visits.visit(browser, ProviderVisits.UNION, linked.ana().signInName()))
                .hasStatus(422)
                .bodyText()
                .contains("no está unido a su cuenta de Directorio union");
        assertThat(browser.get("/c/" + linked.home().code())).hasStatus(303);
        assertThat(users.of(linked.home().id())).hasSize(1);
        assertThat(visits.records(linked.home())).anyMatch(each -> each.startsWith("access.sign-in-failed"));
    }

    @Test
    void whomItLetsInIsWhoWasTypedAndOfHerCooperativeOnly() {
        Cooperative other = visits.cooperative();
        NewUser namesake = visits.user(other, "ana", "teller");
        NewUser eva = visits.user(linked.home(), "eva", "teller");
        for (String name : List.of(
                namesake.signInName(),
                eva.signInName(),
                "nobody@" + linked.home().code(),
                "ana@NOWHERE")) {
            assertThat(visits.visit(new Browser(server), ProviderVisits.UNION, name))
                    .as(name)
                    .hasStatus(422)
                    .bodyText()
                    .contains("no está unido");
        }
        assertThat(ProviderVisits.leaveAnyhow(new Browser(server), ProviderVisits.UNION, " ", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Escriba primero su usuario");
    }

    @Test
    void whoWasLetInNoMoreDoesNotComeInByAProviderEither() {
        users.end(linked.home().id(), "ana");
        assertThat(visits.visit(
                        new Browser(server), ProviderVisits.UNION, linked.ana().signInName()))
                .hasStatus(422);
    }

    @Test
    void whoTurnsBackIsToldSo() {
        var browser = new Browser(server);
        String state = TestProvider.read(
                        visits.leave(browser, ProviderVisits.UNION, linked.ana().signInName(), "")
                                .getRawQuery())
                .getOrDefault("state", "");
        assertThat(browser.get(ProviderVisits.UNION + "/back?error=access_denied&state=" + state))
                .hasStatus(422)
                .bodyText()
                .contains("no confirmó quién es usted");
    }

    @Test
    void oneComesBackToPagesOfOursOnly() {
        for (String next :
                List.of("//evil.example", "https://evil.example/", "/\\evil.example", "/sign-in", "javascript:x")) {
            var browser = new Browser(server);
            String back = visits.comeBack(
                    visits.leave(browser, ProviderVisits.UNION, linked.ana().signInName(), next));
            assertThat(browser.get(back)).as(next).hasRedirectedUrl("/");
        }
        var browser = new Browser(server);
        String back = visits.comeBack(
                visits.leave(browser, ProviderVisits.UNION, linked.ana().signInName(), ""));
        assertThat(browser.get(back + "&next=https://evil.example")).hasRedirectedUrl("/");
    }

    @Test
    void whoTriesOftenIsKeptWaitingThere() {
        provider.with("a-stranger");
        var guesser = new Browser(server, "203.0.113.9");
        for (int n = 0; n < 5; n++) {
            assertThat(visits.visit(guesser, ProviderVisits.UNION, linked.ana().signInName()))
                    .hasStatus(422);
        }
        provider.with(linked.subject());
        assertThat(visits.visit(guesser, ProviderVisits.UNION, linked.ana().signInName()))
                .hasStatus(429)
                .bodyText()
                .contains("Espere 2 segundos");
        assertThat(visits.visit(
                        new Browser(server), ProviderVisits.UNION, linked.ana().signInName()))
                .hasRedirectedUrl("/");
    }

    @Test
    void aProviderThatIsDownSaysSoAndPasswordsStay() {
        assertThat(ProviderVisits.leaveAnyhow(
                        new Browser(server), "/sign-in/with/down", linked.ana().signInName(), ""))
                .hasStatus(502)
                .bodyText()
                .contains(
                        "Directorio down no contesta", "value=\"" + linked.ana().signInName() + "\"");
        Browser.of(server, linked.ana());
    }
}
