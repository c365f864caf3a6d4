package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.ChangeRights;
import coop.milpa.access.MakeRole;
import coop.milpa.access.Roles;
import coop.milpa.access.User;
import coop.milpa.access.Users;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Users and roles by the API: a key gives no more than whoever made it may, and nobody her own rights by it. */
@ApiTest
class UsersApiTests {

    private static final String RIGHTS = "users.manage roles.manage access.api-keys";

    private final ApiFixture fixture;
    private final HandApiFixture hands;
    private final Users users;
    private final Roles roles;
    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final Cooperative home;
    private final User ana;
    private String key;

    /** Ana administers, and a key that she made manages users in her stead. */
    UsersApiTests(
            ApiFixture fixture, HandApiFixture hands, Users users, Roles roles, JdbcClient jdbc, TenantScope tenants) {
        this.fixture = fixture;
        this.hands = hands;
        this.users = users;
        this.roles = roles;
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.home = fixture.cooperative();
        this.ana = hands.named(home.id(), "ana", "administrator");
        hands.named(home.id(), "berta", "administrator");
        this.key = hands.keyOf(ana, "users.manage");
    }

    @Test
    void aPasswordIsToldOnceAndKeptNowhere() {
        MvcTestResult told = post("/users", "a", person("caro", "teller"));
        assertThat(told)
                .hasStatus(201)
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("oneTimePassword");
        String password = ApiFixture.json(told).get("oneTimePassword").stringValue();
        assertThat(post("/users", "a", person("caro", "teller")))
                .hasStatus(201)
                .hasHeader("Idempotency-Replayed", "true")
                .bodyText()
                .contains("caro@")
                .doesNotContain("oneTimePassword", password);
        assertThat(fixture.get(root() + "/responses/a", key)).bodyText().doesNotContain(password);
        assertThat(kept("select string_agg(body, ' ') from api.reply"))
                .contains("caro@")
                .doesNotContain(password);
        assertThat(kept("select string_agg(before::text || after::text, ' ') from platform.audit_record"))
                .contains("caro")
                .doesNotContain(password);
        assertThat(post("/users", "b", person("caro", "teller")))
                .hasStatus(409)
                .bodyText()
                .contains("access.name-taken");
    }

    @Test
    void nobodyChangesHerOwnRightsByAKeyThatSheMade() {
        assertThat(put("/users/ana/rights", "a", "{\"roles\": [\"manager\"]}"))
                .hasStatus(409)
                .bodyText()
                .contains("access.own-rights");
        assertThat(post("/users/ana/reset", "b", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("access.own-rights");
        assertThat(post("/users/ana/end", "c", "{}")).hasStatus(409).bodyText().contains("access.own-rights");
        assertThat(users.find(home.id(), "ana").orElseThrow().roles()).containsExactly("administrator");
    }

    @Test
    void aKeyMakesNobodyWhoGivesRightsThatItDoesNotHold() {
        assertThat(post("/users", "a", person("dora", "administrator")))
                .hasStatus(409)
                .bodyText()
                .contains("access.more-than-key");
        assertThat(post("/users", "b", person("dora", "teller"))).hasStatus(201);
        assertThat(put("/users/dora/rights", "c", "{\"roles\": [\"administrator\"]}"))
                .hasStatus(409)
                .bodyText()
                .contains("access.more-than-key");
        assertThat(post("/users/berta/reset", "d", "{}"))
                .as("who gets Berta's password is an administrator")
                .hasStatus(409)
                .bodyText()
                .contains("access.more-than-key")
                .doesNotContain("oneTimePassword");
        assertThat(post("/users/berta/reset-second-factor", "e", "{}")).hasStatus(409);
        assertThat(users.find(home.id(), "dora").orElseThrow().roles()).containsExactly("teller");
        key = hands.keyOf(ana, RIGHTS.split(" "));
        assertThat(post("/users", "f", person("elsa", "administrator"))).hasStatus(201);
    }

    @Test
    void aKeyGivesRightsNoLongerThanItsMakerMay() {
        String office = role("Oficina", "savings.deposit");
        String giving = hands.keyOf(ana, RIGHTS.split(" "));
        assertThat(fixture.post(root() + "/roles/" + office + "/limits", giving, "l-1", limit("5.00", "GTQ")))
                .hasStatusOk();
        ApiFixture.done(users.changeRights(
                new ChangeRights(home.id(), "ana", Optional.empty(), new TreeSet<>(Arrays.asList("teller")))));
        assertThat(post("/users", "a", person("caro", "teller")))
                .hasStatus(409)
                .bodyText()
                .contains("access.maker-may-no-more");
        assertThat(fixture.post(root() + "/roles/" + office + "/limits", giving, "l-2", limit("9.00", "GTQ")))
                .hasStatus(409)
                .bodyText()
                .contains("access.maker-may-no-more");
        assertThat(roles.find(home.id(), office).orElseThrow().limits().toString())
                .contains("5.00")
                .doesNotContain("9.00");
        ApiFixture.done(users.end(home.id(), "ana"));
        assertThat(post("/users", "b", person("caro", "teller"))).hasStatus(409);
        assertThat(users.find(home.id(), "caro")).isEmpty();
    }

    @Test
    void aRoleThatTheMakerHoldsIsNotChangedByHerKeyNorGivenMoreThanTheKeyHolds() {
        key = hands.keyOf(ana, "users.manage", "roles.manage");
        String hers = role("Oficina", "users.manage");
        ApiFixture.done(users.changeRights(new ChangeRights(
                home.id(), "ana", Optional.empty(), new TreeSet<>(Arrays.asList("administrator", hers)))));
        String seen = tag("/roles/" + hers);
        assertThat(put("/roles/" + hers, "a", seen, wanted("Oficina", "savings.read")))
                .hasStatus(409)
                .bodyText()
                .contains("access.own-role");
        assertThat(post("/roles", "b", wanted("Llaves", "access.api-keys")))
                .hasStatus(409)
                .bodyText()
                .contains("access.more-than-key");
        assertThat(post("/roles", "c", wanted("Todo", "network.read")))
                .hasStatus(409)
                .bodyText()
                .contains("access.unknown-permission");
        assertThat(put("/roles/teller", "d", tag("/roles/teller"), wanted("Caja", "savings.read")))
                .hasStatus(409)
                .bodyText()
                .contains("access.not-own-role");
    }

    @Test
    void aLimitIsMoreThanNothingAndInItsCurrency() {
        key = hands.keyOf(ana, RIGHTS.split(" "));
        String limits = "/roles/" + role("Oficina", "savings.deposit") + "/limits";
        assertThat(post(limits, "a", limit("0.00", "GTQ")))
                .hasStatus(400)
                .bodyText()
                .contains("/perOperation", "not-positive");
        assertThat(post(limits, "b", limit("5.00", "USD")))
                .hasStatus(400)
                .bodyText()
                .contains("/perOperation", "other-currency")
                .doesNotContain("not-positive");
        assertThat(post(limits, "c", "{\"permission\": \"savings.deposit\", \"currency\": \"GTQ\"}"))
                .as("without amounts it is lifted")
                .hasStatusOk();
    }

    @Test
    void dutiesThatExcludeEachOtherAreNotHeldByOne() {
        assertThat(post(
                        "/users",
                        "a",
                        "{\"name\": \"caro\", \"fullName\": \"Caro\", \"roles\": [\"teller\", \"manager\"]}"))
                .hasStatus(409)
                .bodyText()
                .contains("access.conflicting-duties");
    }

    @Test
    void rightsAreSaidAnewOfWhatWasSeen() {
        hands.named(home.id(), "caro", "teller");
        String seen = tag("/users/caro/rights");
        assertThat(put("/users/caro/rights", "a", "", "{\"roles\": [\"manager\"]}"))
                .hasStatus(428);
        assertThat(put("/users/caro/rights", "b", seen, "{\"roles\": [\"manager\"]}"))
                .hasStatusOk();
        assertThat(put("/users/caro/rights", "c", seen, "{\"roles\": [\"teller\"]}"))
                .hasStatus(412);
        assertThat(post("/users", "d", "{\"name\": 1, \"roles\": [], \"password\": \"x\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("/name", "/fullName", "/roles", "/password");
        assertThat(post("/users/nobody/end", "e", "{}"))
                .hasStatus(404)
                .bodyText()
                .contains("access.unknown-user");
    }

    @Test
    void whoMayNotAndWhoIsOfAnotherCooperativeGetsNothing() {
        String reading = fixture.key(home.id(), "members.read");
        assertThat(fixture.get(root() + "/users", reading)).hasStatus(403);
        assertThat(fixture.post(root() + "/roles", reading, "a", wanted("Todo", "savings.read")))
                .hasStatus(403);
        String theirs = fixture.key(fixture.cooperative().id(), RIGHTS);
        assertThat(fixture.get(root() + "/users/ana", theirs)).hasStatus(404);
        assertThat(fixture.post(root() + "/users/ana/end", theirs, "b", "{}")).hasStatus(404);
        assertThat(users.find(home.id(), "ana").orElseThrow().ended()).isFalse();
    }

    private String kept(String sql) {
        return tenants.read(home.id(), () -> jdbc.sql(sql).query(String.class).single());
    }

    private String role(String name, String permission) {
        return ApiFixture.done(
                        roles.make(new MakeRole(home.id(), name, new TreeSet<>(Arrays.asList(permission)), false)))
                .code();
    }

    private String root() {
        return ApiFixture.root(home);
    }

    private String tag(String path) {
        String admin = fixture.key(home.id(), RIGHTS);
        return fixture.tag(root() + path, admin);
    }

    private MvcTestResult post(String path, String idempotency, String body) {
        return fixture.post(root() + path, key, idempotency, body);
    }

    private MvcTestResult put(String path, String idempotency, String body) {
        return put(path, idempotency, tag(path), body);
    }

    private MvcTestResult put(String path, String idempotency, String seen, String body) {
        return fixture.put(root() + path, key, idempotency, seen, body);
    }

    private static String person(String name, String role) {
        return "{\"name\": \"%s\", \"fullName\": \"Persona %s\", \"roles\": [\"%s\"]}".formatted(name, name, role);
    }

    private static String limit(String perOperation, String currency) {
        return """
                {"permission": "savings.deposit", "currency": "GTQ",
                 "perOperation": {"value": "%s", "currency": "%s"}}
                """.formatted(perOperation, currency);
    }

    private static String wanted(String name, String permission) {
        return "{\"name\": \"%s\", \"permissions\": [\"%s\"]}".formatted(name, permission);
    }
}
