package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.ApiKeyToken;
import coop.milpa.access.ApiKeys;
import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
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

/** Keys of other systems, as an administrator makes and ends them. */
@ModuleTest
@AutoConfigureMockMvc
class ApiKeyPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Pattern TOLD = Pattern.compile("id=\"told-key\">([^<]+)<");

    private final MockMvcTester server;
    private final Users users;
    private final ApiKeys keys;
    private final Cooperatives cooperatives;

    ApiKeyPagesTests(MockMvcTester server, Users users, ApiKeys keys, Cooperatives cooperatives) {
        this.server = server;
        this.users = users;
        this.keys = keys;
        this.cooperatives = cooperatives;
    }

    @Test
    void aKeyIsShownOnceAndListedWithWhoeverMadeIt() {
        Cooperative home = cooperative();
        Browser eva = Browser.of(server, administrator(home.id()));
        String list = "/c/" + home.code() + "/api-keys";
        assertThat(eva.get(list)).hasStatusOk().bodyText().contains("No hay ninguna clave");
        assertThat(eva.get(list + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("figures.read", "value=\"365\"")
                .doesNotContain("value=\"savings.deposit\"", "??");
        MvcTestResult made = eva.post(list, Map.of("name", "core", "days", "30", "permissions", "figures.read"));
        assertThat(made).hasStatusOk().hasHeader("Cache-Control", "no-store");
        String key = told(made);
        assertThat(keys.find(ApiKeyToken.parse(key).orElseThrow()).orElseThrow().permissions())
                .containsExactly("figures.read");
        assertThat(eva.get(list))
                .hasStatusOk()
                .bodyText()
                .contains("core", "figures.read", "Eva Administra", "02/03/2026")
                .doesNotContain(key, "??");
        ListFiles keys = ListFiles.of(eva::get, list).assertWhole("nombre de la clave", "permisos", "vence");
        assertThat(keys.column("Vence")).containsExactly("2026-04-01");
        assertThat(keys.column("Estado")).containsExactly("Vigente");
        assertThat(ListFiles.of(eva::get, list + "?state=ENDED").rows()).isEmpty();
    }

    @Test
    void nobodyGivesByPageWhatSheHasNot() {
        Cooperative home = cooperative();
        Browser eva = Browser.of(server, administrator(home.id()));
        String list = "/c/" + home.code() + "/api-keys";
        assertThat(eva.post(list, Map.of("name", "core", "days", "30", "permissions", "savings.deposit")))
                .hasStatus(422)
                .bodyText()
                .contains("savings.deposit", "value=\"core\"")
                .doesNotContain("milpa_", "??");
        assertThat(eva.post(list, Map.of("name", "core", "days", "pronto", "permissions", "figures.read")))
                .hasStatus(422)
                .bodyText()
                .contains("732");
        assertThat(eva.post(list, Map.of("name", "core", "days", "30"))).hasStatus(422);
        assertThat(keys.of(home.id())).isEmpty();
    }

    @Test
    void aKeyEndsOnlyOnceSomebodySaidYes() {
        Cooperative home = cooperative();
        Browser eva = Browser.of(server, administrator(home.id()));
        String list = "/c/" + home.code() + "/api-keys";
        String key = told(eva.post(list, Map.of("name", "core", "days", "30", "permissions", "figures.read")));
        ApiKeyToken token = ApiKeyToken.parse(key).orElseThrow();
        assertThat(eva.post(list + "/core/end", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Terminar la clave core?")
                .doesNotContain("??");
        assertThat(keys.find(token)).isPresent();
        assertThat(eva.post(list + "/core/end", Map.of("confirmed", "yes"))).hasRedirectedUrl(list);
        assertThat(keys.find(token)).isEmpty();
        assertThat(eva.get(list)).bodyText().contains("Terminada").doesNotContain("Terminar la clave core");
        assertThat(eva.post(list + "/nothing/end", Map.of())).hasStatus(404);
    }

    private static String told(MvcTestResult answer) {
        Matcher key = TOLD.matcher(assertThat(answer).bodyText().actual());
        assertThat(key.find()).as("The page shows the key").isTrue();
        return key.group(1);
    }

    private NewUser administrator(CooperativeId home) {
        return done(users.create(new CreateUser(
                home, "eva", "Eva Administra", Optional.empty(), new TreeSet<>(List.of("administrator")))));
    }

    private Cooperative cooperative() {
        String code = "LP" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Llaves " + code, "GT", "GTQ", TestClock.TODAY, Choices.none())));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
