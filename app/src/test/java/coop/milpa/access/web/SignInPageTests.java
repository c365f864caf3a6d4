package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming in and going out, as a browser sees it. */
@ModuleTest
@AutoConfigureMockMvc
class SignInPageTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester server;
    private final Users users;
    private final Cooperatives cooperatives;
    private final AuditTrail audit;
    private Cooperative home;

    SignInPageTests(MockMvcTester server, Users users, Cooperatives cooperatives, AuditTrail audit) {
        this.server = server;
        this.users = users;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.home = cooperative();
    }

    @BeforeEach
    void anotherCooperative() {
        home = cooperative();
    }

    @Test
    void nobodyComesInWithoutSigningIn() {
        var browser = new Browser(server);
        assertThat(browser.get("/")).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(browser.get("/c/X/trial-balance?on=2026-03-02"))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in?next=%2Fc%2FX%2Ftrial-balance%3Fon%3D2026-03-02");
        assertThat(browser.get("/nada")).hasStatus(303);
        assertThat(server.get().uri("/").accept("application/json")).hasStatus(401);
        assertThat(browser.get("/health")).hasStatusOk().hasBodyTextEqualTo("ok\n");
    }

    @Test
    void nobodyWhoIsNotSignedInSendsALargeFile() {
        var large = server.post()
                .uri("/sign-in")
                .contentType("multipart/form-data; boundary=x")
                .content(new byte[5_000_001]);
        assertThat(large).hasStatus(413);
    }

    @Test
    void thePageAsksAndAnswersInBothLanguages() {
        assertThat(new Browser(server).get("/sign-in?lang=en")).bodyText().contains("Sign in", "Your user name");
        assertThat(new Browser(server).get("/sign-in"))
                .bodyText()
                .contains("Entrar", "autocomplete=\"current-password\"", "name=\"_csrf\"")
                .doesNotContain("??", "/sign-out", "role=\"search\"");
    }

    @Test
    void theFirstTimeOneChoosesAPasswordAndThenGoesHome() {
        NewUser ana = user(home.id(), "ana", "teller");
        var browser = new Browser(server);
        assertThat(browser.signIn(ana.signInName(), ana.password().text(), "/c/" + home.code()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/c/" + home.code());
        assertThat(browser.get("/c/" + home.code())).hasStatus(303).hasRedirectedUrl("/password");
        assertThat(browser.get("/password"))
                .hasStatusOk()
                .bodyText()
                .contains("primera entrada", "Salir", "Ana")
                .doesNotContain("href=\"/c/");
        assertThat(change(browser, ana.password().text(), "password1234"))
                .hasStatus(422)
                .bodyText()
                .contains("Muchas personas usan esa");
        assertThat(change(browser, ana.password().text(), Browser.CHOSEN)).hasRedirectedUrl("/");
        assertThat(browser.get("/")).hasStatus(303).hasRedirectedUrl("/c/" + home.code());
        assertThat(browser.get("/c/" + home.code()))
                .hasStatusOk()
                .bodyText()
                .contains(">Ana de Prueba<", "Salir", "href=\"/c/" + home.code() + "/trial-balance\"")
                .doesNotContain(">Cooperativas de la red<");
    }

    @Test
    void aWrongPasswordKeepsTheNameAndTellsNothing() {
        NewUser ana = user(home.id(), "ana", "teller");
        assertThat(new Browser(server).signIn(ana.signInName(), "no es esta", ""))
                .hasStatus(422)
                .bodyText()
                .contains("no son correctos", "value=\"" + ana.signInName() + "\"", "aria-invalid=\"true\"")
                .doesNotContain("no es esta");
    }

    @Test
    void whoGuessesIsAskedToWait() {
        NewUser ana = user(home.id(), "ana", "teller");
        var guesser = new Browser(server, "203.0.113.9");
        for (int n = 0; n < 5; n++) {
            guesser.signIn(ana.signInName(), "guess", "");
        }
        assertThat(guesser.signIn(ana.signInName(), ana.password().text(), ""))
                .hasStatus(429)
                .bodyText()
                .contains("Espere 2 segundos");
        Browser.of(server, ana);
    }

    @Test
    void theCookiesAreReadByNoScriptAndSentByNoOtherSite() {
        NewUser ana = user(home.id(), "ana", "teller");
        var browser = new Browser(server);
        browser.signIn(ana.signInName(), ana.password().text(), "");
        for (String name : List.of(SessionCookie.NAME, "form")) {
            browser.get("/password");
            Cookie cookie = browser.cookie(name);
            assertThat(cookie.isHttpOnly()).as(name).isTrue();
            assertThat(cookie.getAttribute("SameSite")).as(name).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
        }
    }

    @Test
    void aSessionThatSomebodyPlantedIsWorthNothingAfterSigningIn() {
        NewUser eva = user(home.id(), "eva", "teller");
        NewUser ana = user(home.id(), "ana", "teller");
        Browser planter = Browser.of(server, eva);
        var browser = new Browser(server);
        browser.keep(planter.cookie(SessionCookie.NAME));
        browser.signIn(ana.signInName(), ana.password().text(), "");
        assertThat(browser.cookie(SessionCookie.NAME).getValue())
                .isNotEqualTo(planter.cookie(SessionCookie.NAME).getValue());
        assertThat(planter.get("/password")).as("hers has ended").hasStatus(303);
    }

    @Test
    void withoutAProviderThereIsNoButtonAndNothingAnswers() {
        Browser browser = Browser.of(server, user(home.id(), "ana", "teller"));
        assertThat(browser.get("/sign-in")).hasStatusOk().bodyText().doesNotContain("/sign-in/with");
        assertThat(browser.post("/sign-in/with/union", Map.of("name", "ana"))).hasStatus(404);
        assertThat(browser.get("/sign-in/with/union/back?code=x&state=y")).hasStatus(404);
        assertThat(browser.get("/linked-accounts")).hasStatus(404);
        assertThat(browser.post("/linked-accounts/link", Map.of("provider", "union")))
                .hasStatus(404);
        assertThat(browser.get("/password")).bodyText().doesNotContain("/linked-accounts");
    }

    @Test
    void aFormThatIsNotOursIsNotTaken() {
        NewUser ana = user(home.id(), "ana", "teller");
        Browser browser = Browser.of(server, ana);
        assertThat(browser.forged("/sign-out", Map.of())).hasForwardedUrl(Door.STALE_FORM);
        assertThat(browser.forged("/sign-in", Map.of("name", "x", "password", "y")))
                .hasForwardedUrl(Door.STALE_FORM);
        assertThat(browser.get(Door.STALE_FORM)).hasStatus(403).bodyText().contains("estuvo abierto demasiado tiempo");
        assertThat(browser.get("/c/" + home.code())).as("still in").hasStatusOk();
    }

    @Test
    void aFormIsTakenHoweverManyPagesWereOpenedSinceUntilSomebodySignsInOrOut() {
        NewUser ana = user(home.id(), "ana", "teller");
        Browser browser = Browser.of(server, ana);
        assertThat(browser.get("/c/" + home.code())).hasStatusOk();
        String token = browser.formToken();
        browser.get("/password");
        browser.get("/c/" + home.code());
        assertThat(browser.postFrom(token, "/sessions/end-others", Map.of())).hasRedirectedUrl("/sessions");
        assertThat(browser.postFrom(token, "/sessions/end-others", Map.of())).hasRedirectedUrl("/sessions");
        browser.post("/sign-out", Map.of());
        browser.signIn(ana.signInName(), Browser.CHOSEN, "");
        assertThat(browser.postFrom(token, "/sessions/end-others", Map.of())).hasForwardedUrl(Door.STALE_FORM);
    }

    @Test
    void goingOutEndsTheSessionItself() {
        NewUser ana = user(home.id(), "ana", "teller");
        Browser browser = Browser.of(server, ana);
        Cookie kept = browser.cookie(SessionCookie.NAME);
        assertThat(browser.post("/sign-out", Map.of()))
                .hasRedirectedUrl("/sign-in")
                .hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        browser.keep(kept);
        assertThat(browser.get("/c/" + home.code())).hasStatus(303);
    }

    @Test
    void anotherCooperativesPageAndOneThatIsNotThereLookTheSame() {
        Browser browser = Browser.of(server, user(home.id(), "ana", "manager"));
        String other = cooperative().code();
        String hers = body(browser, "/c/" + other).replace(other, "X");
        String nobodys = body(browser, "/c/NOBODY").replace("NOBODY", "X");
        assertThat(hers).isEqualTo(nobodys).contains("Esta página no existe");
        assertThat(browser.get("/nada")).hasStatus(404);
        assertThat(audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 10))
                        .records())
                .extracting(
                        each -> each.change().action() + " " + each.by().actor().name())
                .contains("access.turned-away Ana de Prueba");
    }

    @Test
    void aPageForOthersRolesSaysSo() {
        Browser teller = Browser.of(server, user(home.id(), "ana", "teller"));
        assertThat(teller.get("/c/" + home.code() + "/codes/101101"))
                .hasStatus(403)
                .bodyText()
                .contains("no es para su función");
    }

    @Test
    void theNetworkLooksAtFiguresOfAllAndAtPeopleOfNone() {
        String name = "red-" + home.code().toLowerCase(Locale.ROOT);
        Browser network = Browser.of(server, user(Network.ID, name, "network-administrator"));
        assertThat(network.get("/")).hasStatusOk().bodyText().contains("href=\"/c/" + home.code() + "\"");
        assertThat(network.get("/c/" + home.code() + "/trial-balance")).hasStatusOk();
        assertThat(network.get("/c/" + home.code() + "/codes/101101")).hasStatus(403);
        assertThat(network.get("/c/NOBODY")).hasStatus(404).bodyText().contains("ninguna cooperativa");
    }

    private static String body(Browser browser, String path) {
        return assertThat(browser.get(path))
                .hasStatus(404)
                .bodyText()
                .actual()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static MvcTestResult change(Browser browser, String current, String wanted) {
        return browser.post("/password", Map.of("current", current, "wanted", wanted, "repeated", wanted));
    }

    private NewUser user(CooperativeId at, String name, String role) {
        var command = new CreateUser(at, name, "Ana de Prueba", Optional.empty(), new TreeSet<>(List.of(role)));
        return switch (users.create(command)) {
            case Outcome.Done<NewUser>(NewUser made) -> made;
            case Outcome.Refused<NewUser>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private Cooperative cooperative() {
        String code = "S" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(code, "Puerta", "GT", "GTQ", TestClock.TODAY, Choices.none());
        return switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative>(Cooperative made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
