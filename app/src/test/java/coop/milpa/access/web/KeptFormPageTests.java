package coop.milpa.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Roles;
import coop.milpa.access.Users;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A session ends while somebody writes a form: nothing is lost, and nobody else sends it. */
@ModuleTest
@AutoConfigureMockMvc
class KeptFormPageTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<String, String> WRITTEN = Map.of("name", "Caja <chica>", "permissions", "figures.read");

    private final MockMvcTester server;
    private final Users users;
    private final Cooperatives cooperatives;
    private final TestDatabase.Owner owner;
    private final AuditTrail audit;
    private final Roles roles;
    private final Clock clock;
    private Cooperative home;
    private NewUser eva;
    private Browser browser;

    KeptFormPageTests(
            MockMvcTester server,
            Users users,
            Cooperatives cooperatives,
            TestDatabase.Owner owner,
            AuditTrail audit,
            Roles roles,
            Clock clock) {
        this.server = server;
        this.users = users;
        this.cooperatives = cooperatives;
        this.owner = owner;
        this.audit = audit;
        this.roles = roles;
        this.clock = clock;
        this.home = cooperative();
        this.eva = user("member-services");
        this.browser = new Browser(server);
    }

    @BeforeEach
    void somebodySignsIn() {
        home = cooperative();
        eva = user("teller");
        browser = Browser.of(server, eva);
    }

    @Test
    void whatSheSentIsShownAfterSigningInAndGoesWhereItWasSent() {
        String path = "/c/" + home.code() + "/roles";
        herSessionEnds();
        assertThat(browser.post(path, WRITTEN)).hasStatus(303).hasRedirectedUrl("/sign-in?kept=true");
        assertThat(browser.get("/sign-in?kept=true")).bodyText().contains("Su sesión terminó");
        assertThat(browser.signIn(eva.signInName(), Browser.CHOSEN, "")).hasRedirectedUrl("/kept-form");
        assertThat(browser.get("/kept-form"))
                .hasStatusOk()
                .bodyText()
                .contains(path, "Caja &lt;chica&gt;", "name=\"permissions\" value=\"figures.read\"")
                .doesNotContain("??");
        assertThat(browser.post("/kept-form/send", WRITTEN)).hasStatus(307).hasRedirectedUrl(path);
        assertThat(browser.get("/kept-form")).as("once").hasRedirectedUrl("/");
        assertThat(browser.post("/kept-form/send", WRITTEN)).hasStatus(303);
    }

    /** The whole way, with a phone: what she sent is done in the end, every value of it, once. */
    @Test
    void whatSheSendsAgainIsDone() {
        NewUser boss = user("administrator");
        browser = new Browser(server);
        browser.signIn(boss.signInName(), boss.password().text(), "");
        browser.post(
                "/password",
                Map.of("current", boss.password().text(), "wanted", Browser.CHOSEN, "repeated", Browser.CHOSEN));
        Authenticator phone = browser.setUpPhone(Browser.CHOSEN);
        String path = "/c/" + home.code() + "/roles";
        Map<String, List<String>> written = new LinkedHashMap<>();
        written.put("secondFactor", List.of("true"));
        written.put("permissions", List.of("users.manage", "figures.read"));
        written.put("name", List.of("Personal & más"));
        sessionEnds(boss);
        assertThat(browser.postAll(path, written)).hasRedirectedUrl("/sign-in?kept=true");
        browser.signIn(boss.signInName(), Browser.CHOSEN, "");
        assertThat(browser.get("/kept-form"))
                .as("not before the code")
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in/code?next=%2Fkept-form");
        String code = phone.codeAt(clock.instant().plusSeconds(30));
        assertThat(browser.post("/sign-in/code", Map.of("code", code))).hasRedirectedUrl("/kept-form");
        assertThat(browser.get("/kept-form"))
                .hasStatusOk()
                .bodyText()
                .as("in the order of the form")
                .containsSubsequence(
                        "name=\"secondFactor\" value=\"true\"",
                        "name=\"permissions\" value=\"users.manage\"",
                        "name=\"permissions\" value=\"figures.read\"",
                        "name=\"name\" value=\"Personal &amp; más\"")
                .doesNotContain("type=\"file\"");
        assertThat(browser.postAll("/kept-form/send", written)).hasStatus(307).hasRedirectedUrl(path);
        assertThat(browser.postAll(path, written)).hasRedirectedUrl(path + "/own-personal-mas");
        assertThat(roles.find(home.id(), "own-personal-mas").orElseThrow().permissions())
                .containsExactly("figures.read", "users.manage");
        assertThat(browser.postAll(path, written))
                .as("the button pressed twice")
                .hasStatus(422)
                .bodyText()
                .contains("Ya hay una función que se llama");
    }

    @Test
    void whatSheTypedHasTheLabelsOfTheForm() {
        String path = "/c/" + home.code() + "/accounts/1/operations/deposit/check";
        herSessionEnds();
        browser.post(path, Map.of("request", "r-1", "labels", "field.savings", "amount", "7.77", "funds", ""));
        assertThat(browser.signIn(eva.signInName(), Browser.CHOSEN, "")).hasRedirectedUrl("/kept-form");
        assertThat(browser.get("/kept-form"))
                .hasStatusOk()
                .bodyText()
                .contains("<dt>Monto</dt><dd>7.77</dd>", "name=\"request\" value=\"r-1\"")
                .doesNotContain("<dt>request", "<dt>labels", "<dt>funds");
    }

    @Test
    void whatSheTypedAtTheWindowIsKeptWithItsNotesAndItsNameSoThatItIsDoneOnce() {
        String path = "/c/" + home.code() + "/counter/members/7/done";
        Map<String, String> typed = Map.of(
                "request", "r-7",
                "labels", "field.counter",
                "choice", "savings.deposit|10-7",
                "amount", "40.00",
                "note-2000", "2",
                "source", "venta de café");
        herSessionEnds();
        assertThat(browser.post(path, typed)).hasRedirectedUrl("/sign-in?kept=true");
        assertThat(browser.signIn(eva.signInName(), Browser.CHOSEN, "")).hasRedirectedUrl("/kept-form");
        assertThat(browser.get("/kept-form"))
                .hasStatusOk()
                .bodyText()
                .contains("<dt>Monto</dt><dd>40.00</dd>", "venta de café")
                .contains("name=\"request\" value=\"r-7\"", "name=\"note-2000\" value=\"2\"");
        assertThat(browser.post("/kept-form/send", typed)).hasStatus(307).hasRedirectedUrl(path);
    }

    @Test
    void ofAFormWithAFileTheRestIsKeptAndTheFileChosenAgain() {
        String path = "/c/" + home.code() + "/imports";
        var file = new MockPart("members", "padron.csv", "7;María".getBytes(UTF_8));
        herSessionEnds();
        assertThat(browser.upload(path, Map.of("day", "02/03/2026", "note", "Padrón"), file))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in?kept=true");
        assertThat(browser.signIn(eva.signInName(), Browser.CHOSEN, "")).hasRedirectedUrl("/kept-form");
        assertThat(browser.get("/kept-form"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "enctype=\"multipart/form-data\"",
                        "name=\"day\" value=\"02/03/2026\"",
                        "name=\"note\" value=\"Padrón\"",
                        "type=\"file\" id=\"file-0\" name=\"members\"",
                        "elíjalos otra vez")
                .doesNotContain("7;María", "??");
        assertThat(browser.upload("/kept-form/send", Map.of("day", "02/03/2026", "note", "Padrón"), file))
                .hasStatus(307)
                .hasRedirectedUrl(path);
        assertThat(browser.get("/kept-form")).hasRedirectedUrl("/");
    }

    @Test
    void whatNobodyCameBackForIsForgotten() {
        herSessionEnds();
        browser.post("/c/" + home.code() + "/roles", WRITTEN);
        owner.jdbc()
                .sql("update access.kept_form set kept_at = kept_at - interval '13 hours' where user_id = :user")
                .param("user", eva.user().id().value())
                .update();
        Browser.of(server, user("manager"));
        assertThat(owner.jdbc()
                        .sql("select count(*) from access.kept_form where user_id = :user")
                        .param("user", eva.user().id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyElseFindsIt() {
        NewUser ana = user("manager");
        Browser hers = Browser.of(server, ana);
        herSessionEnds();
        browser.post("/c/" + home.code() + "/roles", WRITTEN);
        assertThat(browser.signIn(ana.signInName(), Browser.CHOSEN, "")).hasRedirectedUrl("/");
        assertThat(hers.get("/kept-form")).hasRedirectedUrl("/");
        assertThat(browser.get("/kept-form")).hasRedirectedUrl("/");
        assertThat(owner.jdbc()
                        .sql("select form from access.kept_form where user_id = :user")
                        .param("user", eva.user().id().value())
                        .query(byte[].class)
                        .single())
                .asString()
                .doesNotContain("figures");
    }

    @Test
    void whatIsForgedTooLongOrSentAfterSigningOutIsNotKept() {
        String path = "/c/" + home.code() + "/roles";
        herSessionEnds();
        assertThat(browser.forged(path, WRITTEN)).hasForwardedUrl(Door.STALE_FORM);
        assertThat(browser.post(path, Map.of("name", "x".repeat(33_000)))).hasRedirectedUrl("/sign-in");
        assertThat(browser.post("/password", Map.of("current", Browser.CHOSEN))).hasRedirectedUrl("/sign-in");
        assertThat(new Browser(server).post(path, WRITTEN)).as("nobody's").hasRedirectedUrl("/sign-in");
        Browser other = new Browser(server);
        other.signIn(eva.signInName(), Browser.CHOSEN, "");
        var cookie = other.cookie(SessionCookie.NAME);
        other.post("/sign-out", Map.of());
        other.keep(cookie);
        assertThat(other.post(path, WRITTEN)).hasRedirectedUrl("/sign-in");
        assertThat(browser.signIn(eva.signInName(), Browser.CHOSEN, "")).hasRedirectedUrl("/");
    }

    @Test
    void thePasswordOfSomebodyWhoStoodBesideIsNotKept() {
        herSessionEnds();
        Map<String, String> signed =
                Map.of("amount", "310.00", "who", "ana", "password", "tres mazorcas", "code", "77");
        browser.post("/c/" + home.code() + "/counter/members/1/approval", signed);
        browser.signIn(eva.signInName(), Browser.CHOSEN, "");
        assertThat(browser.get("/kept-form"))
                .bodyText()
                .contains("310.00", "value=\"ana\"")
                .doesNotContain("tres mazorcas", "value=\"77\"");
    }

    @Test
    void itMayBeThrownAway() {
        herSessionEnds();
        browser.post("/c/" + home.code() + "/roles", WRITTEN);
        browser.signIn(eva.signInName(), Browser.CHOSEN, "");
        assertThat(browser.post("/kept-form/discard", Map.of())).hasRedirectedUrl("/");
        assertThat(browser.get("/kept-form")).hasRedirectedUrl("/");
    }

    @Test
    void whoeverTriesIdsIsNoted() {
        Browser manager = Browser.of(server, user("administrator"));
        assertThat(manager.get("/c/" + home.code() + "/users/nobody")).hasStatus(404);
        assertThat(audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 10))
                        .records())
                .extracting(each -> each.change().action())
                .contains("access.not-found");
    }

    private void herSessionEnds() {
        sessionEnds(eva);
    }

    private void sessionEnds(NewUser whose) {
        owner.jdbc()
                .sql("update access.session set began_at = began_at - interval '2 hours',"
                        + " seen_at = seen_at - interval '2 hours' where user_id = :user")
                .param("user", whose.user().id().value())
                .update();
    }

    private NewUser user(String role) {
        var command = new CreateUser(
                home.id(), role.replace("-", ""), "Persona", Optional.empty(), new TreeSet<>(List.of(role)));
        return done(users.create(command));
    }

    private Cooperative cooperative() {
        String code = "K" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Tarde", "GT", "GTQ", TestClock.TODAY, Choices.none())));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
