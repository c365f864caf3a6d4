package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Users, roles and sessions, as those see them who manage them. */
@ModuleTest
@AutoConfigureMockMvc
class UserPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern TOLD = Pattern.compile("id=\"told-password\">([^<]+)<");

    private final MockMvcTester server;
    private final Users users;
    private final Cooperatives cooperatives;

    UserPagesTests(MockMvcTester server, Users users, Cooperatives cooperatives) {
        this.server = server;
        this.users = users;
        this.cooperatives = cooperatives;
    }

    @Test
    void anAdministratorLetsSomebodyInWhoseNewPasswordIsShownOnce() {
        Cooperative home = cooperative(Choices.none());
        Browser eva = Browser.of(server, user(home.id(), "eva", "administrator"));
        assertThat(eva.get("/users")).hasRedirectedUrl("/c/" + home.code() + "/users");
        String list = "/c/" + home.code() + "/users";
        MvcTestResult made =
                eva.post(list, Map.of("name", "ana", "fullName", "Ana López", "roles", "teller", "branch", "001"));
        String password = told(made);
        assertThat(made).hasStatusOk().bodyText().contains("ana@" + home.code());
        assertThat(eva.get(list))
                .hasStatusOk()
                .bodyText()
                .contains("Ana López", "<td>Caja</td>")
                .doesNotContain(password, "??");
        assertThat(new Browser(server).signIn("ana@" + home.code(), password, ""))
                .hasRedirectedUrl("/");
        assertThat(eva.post(list, Map.of("name", "ana", "fullName", "Otra", "roles", "teller")))
                .hasStatus(422)
                .bodyText()
                .contains("ya existe", "value=\"Otra\"");
    }

    @Test
    void usersAndRolesAreFilesForWhoMayManageThemAndForNobodyElse() {
        Cooperative home = cooperative(Choices.none());
        Browser eva = Browser.of(server, user(home.id(), "eva", "administrator"));
        user(home.id(), "ana", "teller");
        String list = "/c/" + home.code() + "/users";
        ListFiles users = ListFiles.of(eva::get, list).assertWhole("usuario", "funciones", "agencia");
        assertThat(users.column("Usuario")).containsExactly("ana", "eva");
        assertThat(ListFiles.of(eva::get, list + "?sort=-name").column("Funciones"))
                .last()
                .isEqualTo("Caja");
        assertThat(eva.post(list + "/ana/end", Map.of())).hasStatus3xxRedirection();
        assertThat(ListFiles.of(eva::get, list + "?state=IN").column("Usuario")).containsExactly("eva");
        assertThat(eva.get(list + "?state=ENDED"))
                .bodyText()
                .contains("Ya no entra")
                .doesNotContain("users/eva\"");
        String roles = "/c/" + home.code() + "/roles";
        assertThat(ListFiles.of(eva::get, roles)
                        .assertWhole("función", "permisos")
                        .column("Función"))
                .contains("Caja");
        String others = "/c/" + cooperative(Choices.none()).code() + "/users";
        Browser rosa = Browser.of(server, user(home.id(), "rosa", "teller"));
        for (String file : List.of("csv", "xlsx", "pdf")) {
            assertThat(rosa.get(list + "?as=" + file)).as("a teller asks").hasStatus(403);
            assertThat(rosa.get(roles + "?as=" + file)).as("a teller asks").hasStatus(403);
            assertThat(eva.get(others + "?as=" + file))
                    .as("somebody from elsewhere")
                    .hasStatus(eva.get(others).getResponse().getStatus())
                    .hasStatus4xxClientError();
        }
    }

    @Test
    void whatSomebodyDoesIsSaidAnew() {
        Cooperative home = cooperative(Choices.none());
        Browser eva = Browser.of(server, user(home.id(), "eva", "administrator"));
        Browser ana = Browser.of(server, user(home.id(), "ana", "teller"));
        String page = "/c/" + home.code() + "/users/ana";
        assertThat(eva.get(page))
                .hasStatusOk()
                .bodyText()
                .contains("10.0.0.7", "Terminar todas")
                .doesNotContain("??");
        assertThat(eva.post(page + "/rights", Map.of("roles", "accountant"))).hasRedirectedUrl(page);
        assertThat(ana.get("/c/" + home.code() + "/codes/101101"))
                .as("as an accountant")
                .hasStatusOk();
        assertThat(eva.post(page + "/rights", Map.of("roles", "nonsense"))).hasStatus(422);
        assertThat(eva.post(page + "/end-sessions", Map.of())).hasRedirectedUrl(page);
        assertThat(ana.get("/c/" + home.code())).hasStatus(303);
        assertThat(told(eva.post(page + "/reset", Map.of()))).isNotBlank();
        assertThat(eva.post(page + "/reset-second-factor", Map.of())).hasRedirectedUrl(page);
        assertThat(eva.post(page + "/end", Map.of())).hasRedirectedUrl(page);
        assertThat(eva.get(page)).bodyText().contains("Ya no puede entrar").doesNotContain(page + "/end");
    }

    @Test
    void nobodyManagesHerself() {
        Cooperative home = cooperative(Choices.none());
        Browser eva = Browser.of(server, user(home.id(), "eva", "administrator"));
        String own = "/c/" + home.code() + "/users/eva";
        assertThat(eva.get(own)).hasStatusOk().bodyText().contains("Este usuario es el suyo");
        for (String what : List.of("rights", "reset", "reset-second-factor", "end")) {
            assertThat(eva.post(own + "/" + what, Map.of("roles", "administrator")))
                    .as(what)
                    .hasStatus(422);
        }
        assertThat(eva.get("/c/" + home.code() + "/users/nobody")).hasStatus(404);
    }

    @Test
    void aRoleIsCopiedChangedAndLimited() {
        Cooperative home = cooperative(Choices.none());
        Browser eva = Browser.of(server, user(home.id(), "eva", "administrator"));
        String list = "/c/" + home.code() + "/roles";
        assertThat(eva.get(list))
                .hasStatusOk()
                .bodyText()
                .contains("Caja", "new?copy=teller")
                .doesNotContain("??");
        assertThat(eva.get(list + "/new?copy=accountant"))
                .hasStatusOk()
                .bodyText()
                .contains("checked");
        assertThat(eva.post(list, Map.of("name", "Mirar", "permissions", "figures.read")))
                .hasRedirectedUrl(list + "/own-mirar");
        String role = list + "/own-mirar";
        assertThat(eva.post(role, Map.of("name", "Mirar libros", "permissions", "books.read", "secondFactor", "true")))
                .hasRedirectedUrl(role);
        assertThat(eva.post(role, Map.of("name", "Mirar libros"))).hasStatus(422);
        var limit = Map.of("permission", "books.read", "currency", "GTQ", "perOperation", "5000", "perDay", "");
        assertThat(eva.post(role + "/limits", limit)).hasRedirectedUrl(role);
        assertThat(eva.get(role))
                .hasStatusOk()
                .bodyText()
                .contains("Mirar libros", "5,000.00")
                .doesNotContain("??");
        assertThat(eva.post(role + "/limits", Map.of("permission", "books.read", "currency", "GTQ", "perDay", "mucho")))
                .hasStatus(422);
        assertThat(eva.post(list + "/teller", Map.of("name", "x", "permissions", "books.read")))
                .hasStatus(422);
        assertThat(eva.get(list + "/teller?lang=en")).bodyText().contains("comes with the system");
        assertThat(eva.get(list + "/own-nobodys")).hasStatus(404);
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() {
        Cooperative home = cooperative(Choices.none());
        NewUser ana = user(home.id(), "ana", "teller");
        Browser here = Browser.of(server, ana);
        Browser there = new Browser(server, "203.0.113.9");
        there.signIn(ana.signInName(), Browser.CHOSEN, "");
        assertThat(here.get("/sessions"))
                .hasStatusOk()
                .bodyText()
                .contains("203.0.113.9", "Esta")
                .doesNotContain("??");
        assertThat(here.post("/sessions/end-others", Map.of())).hasRedirectedUrl("/sessions");
        assertThat(there.get("/c/" + home.code())).hasStatus(303);
        assertThat(here.get("/sessions")).hasStatusOk().bodyText().doesNotContain("203.0.113.9");
        assertThat(here.post("/sessions/end", Map.of("session", "nonsense"))).hasStatus(404);
    }

    @Test
    void theNetworkAppointsAdministratorsAndAFederationHasItsOwn() {
        Cooperative above = cooperative(Choices.none().of(Grade.SECOND));
        Cooperative home = cooperative(Choices.none());
        String name = "red-" + home.code().toLowerCase(Locale.ROOT);
        Browser network = Browser.of(server, user(Network.ID, name, "network-administrator"));
        assertThat(network.get("/users")).hasRedirectedUrl("/network/users");
        assertThat(network.get("/network/users")).hasStatusOk().bodyText().contains(name, "/network/administrators");
        assertThat(network.get("/network/administrators"))
                .hasStatusOk()
                .bodyText()
                .contains(home.code());
        told(network.post("/network/administrators", Map.of("body", home.code(), "name", "ada", "fullName", "Ada")));
        assertThat(users.of(home.id()).getFirst().roles()).containsExactly("administrator");
        assertThat(network.get("/c/" + home.code() + "/users"))
                .as("her users are nobody else's")
                .hasStatus(403);
        String password = told(network.post(
                "/network/administrators", Map.of("body", above.code(), "name", "ada", "fullName", "Ada")));
        assertThat(password).isNotBlank();
        Browser federation = Browser.of(server, user(above.id(), "ina", "federation-administrator"));
        assertThat(federation.get("/f/" + above.code() + "/users"))
                .hasStatusOk()
                .bodyText()
                .contains("ada", "ina");
        assertThat(federation.get("/c/" + above.code() + "/users")).hasStatus(404);
    }

    @Test
    void aFederationAndTheNetworkMakeRolesOfTheirOwn() {
        Cooperative above = cooperative(Choices.none().of(Grade.SECOND));
        String name = "red-" + above.code().toLowerCase(Locale.ROOT);
        Browser network = Browser.of(server, user(Network.ID, name, "network-administrator"));
        Browser federation = Browser.of(server, user(above.id(), "ina", "federation-administrator"));
        makesARole(network, "/network/roles", "net-");
        makesARole(federation, "/f/" + above.code() + "/roles", "own-");
        assertThat(federation.get("/f/" + above.code() + "/users"))
                .bodyText()
                .contains("href=\"/f/" + above.code() + "/roles\"", "Mirar " + NUMBERS.get());
        assertThat(federation.get("/network/roles")).hasStatus(404);
        assertThat(network.get("/f/" + above.code() + "/roles")).hasStatus(403);
    }

    private void makesARole(Browser browser, String list, String prefix) {
        String name = "Mirar " + NUMBERS.get();
        assertThat(browser.get(list)).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(browser.get(list + "/new")).hasStatusOk().bodyText().doesNotContain("savings.", "??");
        String code = prefix + "mirar-" + NUMBERS.get();
        assertThat(browser.post(list, Map.of("name", name, "permissions", "figures.read")))
                .hasRedirectedUrl(list + "/" + code);
        assertThat(browser.get(list + "/" + code))
                .hasStatusOk()
                .bodyText()
                .contains(name)
                .doesNotContain("perOperation", "??");
        assertThat(browser.post(list, Map.of("name", "Caja", "permissions", "savings.deposit")))
                .hasStatus(422);
    }

    private static String told(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        Matcher told = TOLD.matcher(assertThat(answer).bodyText().actual());
        assertThat(told.find()).as("A password is told").isTrue();
        return told.group(1);
    }

    private NewUser user(CooperativeId at, String name, String role) {
        return done(users.create(new CreateUser(at, name, "Persona", Optional.empty(), new TreeSet<>(List.of(role)))));
    }

    private Cooperative cooperative(Choices choices) {
        String code = "G" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(new CreateCooperative(code, "Gente", "GT", "GTQ", TestClock.TODAY, choices)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
