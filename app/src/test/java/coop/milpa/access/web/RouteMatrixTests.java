package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.access.ApiKeys;
import coop.milpa.access.CreateUser;
import coop.milpa.access.MakeApiKey;
import coop.milpa.access.NewApiKey;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.web.Needs;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of every module, asked for by every role, at home and at another's: nobody is let in but who may. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(Lifecycle.PER_CLASS)
class RouteMatrixTests {

    private static final String HOME = "HERS";
    private static final String OTHER = "ANOTHERS";
    private static final String FEDERATION = "ABOVE";
    private static final Set<String> FOR_EVERYBODY =
            Set.of(Needs.NOTHING, Needs.FIRST_STEP, Needs.SIGN_IN, Needs.MEMBER);
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final Set<StarterRole> OF_A_COOPERATIVE = Set.of(
            StarterRole.ADMINISTRATOR,
            StarterRole.MANAGER,
            StarterRole.ACCOUNTANT,
            StarterRole.MEMBER_SERVICES,
            StarterRole.TELLER);

    private static final Set<StarterRole> OF_A_FEDERATION =
            Set.of(StarterRole.FEDERATION_ANALYST, StarterRole.FEDERATION_ADMINISTRATOR);

    private final MockMvcTester server;
    private final RequestMappingHandlerMapping mapping;
    private final Users users;
    private final Cooperatives cooperatives;
    private final Map<String, Permission> permissions;
    private final Map<StarterRole, Browser> browsers = new TreeMap<>();
    private final List<Asked> routes = new ArrayList<>();
    private final List<Asked> programs = new ArrayList<>();
    private final ApiKeys keys;

    RouteMatrixTests(
            MockMvcTester server,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Users users,
            Cooperatives cooperatives,
            ApiKeys keys,
            List<Permission> permissions) {
        this.server = server;
        this.mapping = mapping;
        this.users = users;
        this.cooperatives = cooperatives;
        this.keys = keys;
        this.permissions = permissions.stream().collect(Collectors.toMap(Permission::name, each -> each));
    }

    /** A route with its way in and what it names. */
    private record Asked(HttpMethod method, String pattern, String needs) {

        boolean isForEverybody() {
            return FOR_EVERYBODY.contains(needs);
        }

        /** What systems ask with a key and people with nothing. */
        boolean isForPrograms() {
            return pattern.startsWith("/api/v1/");
        }

        boolean isOfABody() {
            return pattern.contains("{cooperative}") || pattern.contains("{federation}");
        }

        /** Its address at a body; what else varies in it is an id that nobody has. */
        String at(String body) {
            return pattern.replaceAll("\\{(cooperative|federation)}", body)
                    .replaceAll("\\{[^}]+}", "01a20288-0d0d-7000-8ef4-1c660ab89745");
        }
    }

    @BeforeAll
    void everyRoleHasSomebody() {
        Cooperative federation = cooperative(FEDERATION, Choices.none().of(Grade.SECOND));
        Cooperative hers = cooperative(HOME, Choices.none().under(FEDERATION));
        cooperative(OTHER, Choices.none());
        for (StarterRole role : OF_A_COOPERATIVE) {
            browsers.put(role, Browser.of(server, user(hers.id(), role)));
        }
        for (StarterRole role : OF_A_FEDERATION) {
            browsers.put(role, Browser.of(server, user(federation.id(), role)));
        }
        browsers.put(
                StarterRole.NETWORK_ADMINISTRATOR,
                Browser.of(server, user(Network.ID, StarterRole.NETWORK_ADMINISTRATOR)));
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!Routes.isErrorPage(method)) {
                for (String pattern : info.getPatternValues()) {
                    methods(info.getMethodsCondition().getMethods())
                            .map(each -> new Asked(
                                    each, pattern, Routes.needs(method).orElse("")))
                            .forEach(route -> (route.isForPrograms() ? programs : routes).add(route));
                }
            }
        });
    }

    @Test
    void everyRouteNamesAPermissionThatAModuleDeclares() {
        assertThat(Stream.concat(routes.stream(), programs.stream()))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.needs())
                        .isIn(Stream.concat(FOR_EVERYBODY.stream(), permissions.keySet().stream())
                                .toList()));
    }

    @Test
    void everyPermissionIsHeldBySomebody() {
        assertThat(permissions.values()).noneMatch(each -> each.starters().isEmpty());
    }

    @Test
    void nobodyComesInUnknown() {
        var unknown = new Browser(server);
        int tried = 0;
        for (Asked route : routes) {
            if (!route.needs().equals(Needs.NOTHING)) {
                assertThat(status(unknown, route, HOME)).as("" + route).isIn(303, 401);
                tried++;
            }
        }
        System.out.println("Routes of " + routes.size() + " signed out: " + tried + " tried, none answered");
    }

    @Test
    void aPasswordAloneOpensNothingWhereACodeIsDue() {
        String name = StarterRole.ADMINISTRATOR.code() + "@" + HOME;
        var half = new Browser(server);
        half.signIn(name, Browser.CHOSEN, "");
        for (Asked route : routes) {
            if (!Set.of(Needs.NOTHING, Needs.FIRST_STEP, Needs.MEMBER).contains(route.needs())) {
                assertThat(half.send(route.method(), route.at(HOME), Map.of())
                                .getResponse()
                                .getRedirectedUrl())
                        .as("" + route)
                        .startsWith(SecondStepPage.ADDRESS);
            }
        }
    }

    @Test
    void everyStarterRoleIsTried() {
        assertThat(browsers.keySet()).containsExactlyInAnyOrder(StarterRole.values());
    }

    @Test
    void nobodyComesInAtAnothers() {
        int tried = 0;
        for (StarterRole role : belowTheNetwork()) {
            for (Asked route : routes) {
                if (!route.isForEverybody()) {
                    boolean first = route.pattern().equals("/");
                    assertThat(status(browser(role), route, OTHER))
                            .as(role + " at " + route)
                            .isEqualTo(first ? 303 : 404);
                    tried++;
                }
            }
        }
        System.out.println("Routes x roles at another cooperative: " + tried + " tried, none answered");
    }

    @Test
    void atHomeThePermissionOpensAndNothingElseDoes() {
        int tried = 0;
        for (StarterRole role : OF_A_COOPERATIVE) {
            for (Asked route : routes) {
                if (!route.isForEverybody() && route.isOfABody()) {
                    boolean may = permission(route).starters().contains(role);
                    assertOpen(role, route, may);
                    tried++;
                }
            }
        }
        System.out.println("Routes x roles at home: " + tried + " tried");
    }

    @Test
    void theNetworkIsShownNoPeople() {
        StarterRole role = StarterRole.NETWORK_ADMINISTRATOR;
        for (Asked route : routes) {
            if (!route.isForEverybody()) {
                Permission permission = permission(route);
                boolean seesIt = permission.shows() == Permission.Shows.FIGURES || !route.isOfABody();
                assertOpen(role, route, seesIt && permission.starters().contains(role));
            }
        }
    }

    @Test
    void aFederationSeesFiguresOfItsCooperativesAndNoPeople() {
        for (StarterRole role : OF_A_FEDERATION) {
            for (Asked route : routes) {
                if (!route.isForEverybody() && route.pattern().contains("{cooperative}")) {
                    Permission permission = permission(route);
                    boolean seesIt = permission.shows() == Permission.Shows.FIGURES;
                    assertOpen(role, route, seesIt && permission.starters().contains(role));
                }
            }
            assertThat(browser(role).get("/")).hasStatus(303).hasRedirectedUrl("/f/" + FEDERATION);
        }
    }

    @Test
    void nobodyComesIntoTheApiWithoutAKeyWhateverCookiesSheHas() {
        assertThat(programs).isNotEmpty();
        for (Asked route : programs) {
            for (StarterRole role : OF_A_COOPERATIVE) {
                assertThat(status(browser(role), route, HOME))
                        .as(role + " at " + route)
                        .isEqualTo(401);
            }
            assertThat(status(Optional.of("milpa_" + "A".repeat(64)), route, HOME))
                    .as("" + route)
                    .isEqualTo(401);
        }
    }

    @Test
    void aKeyOpensWhatItMayAtHomeAndNothingElse() {
        CooperativeId home = cooperatives.byCode(HOME).orElseThrow().id();
        Set<String> all = permissions.keySet();
        for (Asked route : programs) {
            String with = key(
                    home,
                    all.stream().filter(name -> name.equals(route.needs())).toList());
            assertThat(status(Optional.of(with), route, HOME))
                    .as("With it: " + route)
                    .isNotIn(401, 403)
                    .isLessThan(500);
            if (!route.isForEverybody()) {
                String without = key(
                        home,
                        all.stream().filter(name -> !name.equals(route.needs())).toList());
                assertThat(status(Optional.of(without), route, HOME))
                        .as("Without it: " + route)
                        .isEqualTo(403);
            }
            assertThat(status(Optional.of(with), route, OTHER))
                    .as("At another's: " + route)
                    .isEqualTo(404);
        }
        System.out.println("Routes of the API, each with its permission and with all others: " + programs.size());
    }

    @Test
    void aKeyOpensNoPage() {
        CooperativeId home = cooperatives.byCode(HOME).orElseThrow().id();
        String key = key(home, List.copyOf(permissions.keySet()));
        for (Asked route : routes) {
            if (route.method().equals(HttpMethod.GET) && !route.needs().equals(Needs.NOTHING)) {
                assertThat(status(Optional.of(key), route, HOME)).as("" + route).isIn(303, 401);
            }
        }
    }

    private int status(Optional<String> key, Asked route, String body) {
        MockMvcRequestBuilder request = server.method(route.method())
                .uri(URI.create(route.at(body)))
                .header("Idempotency-Key", "1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request.exchange().getResponse().getStatus();
    }

    private String key(CooperativeId home, List<String> held) {
        var some = held.isEmpty() ? List.of("network.read") : held;
        var command = new MakeApiKey(
                home, "key-" + KEYS.incrementAndGet(), new TreeSet<>(some), Duration.ofDays(1), Optional.empty());
        return switch (keys.make(command)) {
            case Outcome.Done<NewApiKey>(NewApiKey made) -> made.token().text();
            case Outcome.Refused<NewApiKey>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private static List<StarterRole> belowTheNetwork() {
        return Stream.concat(OF_A_COOPERATIVE.stream(), OF_A_FEDERATION.stream())
                .toList();
    }

    /** Whoever works here, whatever her roles, is sent to where members come in. */
    @Test
    void nobodyWhoWorksHereComesInAsAMember() {
        int tried = 0;
        for (StarterRole role : StarterRole.values()) {
            for (Asked route : routes) {
                if (route.needs().equals(Needs.MEMBER)) {
                    var answer = browser(role).send(route.method(), route.at(HOME), Map.of());
                    assertThat(answer.getResponse().getRedirectedUrl())
                            .as(role + " at " + route)
                            .isEqualTo("/m/" + HOME + "/sign-in");
                    tried++;
                }
            }
        }
        assertThat(tried).isPositive();
    }

    /** Whoever is let in gets the page, or is told what it lacks; never that it is not for her. */
    private void assertOpen(StarterRole role, Asked route, boolean may) {
        int status = status(browser(role), route, HOME);
        if (may) {
            assertThat(status).as(role + " at " + route).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).as(role + " at " + route).isEqualTo(403);
        }
    }

    private static int status(Browser browser, Asked route, String body) {
        String address = route.at(body);
        return route.method().equals(HttpMethod.GET)
                ? browser.get(address).getResponse().getStatus()
                : browser.send(route.method(), address, Map.of()).getResponse().getStatus();
    }

    private Browser browser(StarterRole role) {
        return Optional.ofNullable(browsers.get(role)).orElseThrow();
    }

    private Permission permission(Asked route) {
        return Optional.ofNullable(permissions.get(route.needs())).orElseThrow();
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> named) {
        return named.isEmpty() ? Stream.of(HttpMethod.GET) : named.stream().map(RequestMethod::asHttpMethod);
    }

    private NewUser user(CooperativeId home, StarterRole role) {
        var command = new CreateUser(
                home, role.code(), "Persona de Prueba", Optional.empty(), new TreeSet<>(List.of(role.code())));
        return switch (users.create(command)) {
            case Outcome.Done<NewUser>(NewUser made) -> made;
            case Outcome.Refused<NewUser>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private Cooperative cooperative(String code, Choices choices) {
        var command = new CreateCooperative(code, code, "GT", "GTQ", TestClock.TODAY, choices);
        return switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative>(Cooperative made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
