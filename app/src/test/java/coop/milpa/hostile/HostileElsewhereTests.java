package coop.milpa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.hostile.Desk.Answer;
import coop.milpa.hostile.Site.Route;
import coop.milpa.hostile.Town.Built;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The same beside and above cooperatives: the network, a federation, one's own account, and what is there for all. */
@HostileTest
class HostileElsewhereTests {

    private static final String FEDERATION = "UPPER";
    private static final Set<String> USUAL = Set.of("next", "kept", "page", "sort", "as", "lang", "q", "state", "code");

    private static final String NOBODY = "01a20288-0d0d-7000-8ef4-1c660ab89745";

    /** What nobody sends who wants to stay in. */
    private static final Set<String> NEVER = Set.of("/sign-out", "/sessions/end-others");

    /** Where members come in by themselves: {@link HostilePortalTests}. */
    private static final String MEMBERS = "/m/";

    /** Fields of one's own account, for what no page shows a form for just now. */
    private static final List<String> OF_ACCOUNTS = List.of("session", "password", "code", "issuer", "name", "next");

    /** Who may not is told so, who takes pages only gets no data, who tries too often waits, a provider is down. */
    private static final Integer[] BESIDES = {403, 406, 429, 502};

    private final MockMvcTester server;
    private final Town towns;
    private final Site site;
    private final Users users;
    private final Cooperatives cooperatives;

    private final Map<String, Desk> desks = new TreeMap<>();
    private Judge judge = new Judge(BESIDES);
    private Built town;

    HostileElsewhereTests(
            MockMvcTester server,
            Town towns,
            Users users,
            Cooperatives cooperatives,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Permission> permissions) {
        this.server = server;
        this.towns = towns;
        this.users = users;
        this.cooperatives = cooperatives;
        this.site = new Site(mapping, permissions);
    }

    @BeforeAll
    void somebodySitsAtEachLevel() {
        town = towns.build("BESIDE", List.of("Rosa Choc", "Juan Caal"));
        Cooperative federation = done(cooperatives.create(new CreateCooperative(
                FEDERATION,
                "Federación",
                "GT",
                "GTQ",
                TestClock.TODAY,
                Choices.none().of(Grade.SECOND))));
        desks.put("network", desk(Network.ID, StarterRole.NETWORK_ADMINISTRATOR));
        desks.put("federation", desk(federation.id(), StarterRole.FEDERATION_ADMINISTRATOR));
        desks.put("cooperative", town.desk(StarterRole.TELLER));
        user(Network.ID, "victim", StarterRole.NETWORK_ADMINISTRATOR);
        user(federation.id(), "victim", StarterRole.FEDERATION_ANALYST);
    }

    @BeforeEach
    void nothingIsFoundYet() {
        judge = new Judge(BESIDES);
    }

    @Test
    void everyQueryIsAnsweredInWordsWhateverStandsInIt() {
        Set<String> pages = new TreeSet<>();
        each((desk, route, address) -> {
            if (route.isPost() || desk.get(address).status() != 200) {
                return;
            }
            pages.add(address);
            Set<String> own = new TreeSet<>(USUAL);
            PageForm.of(desk.get(address).body(), address).stream()
                    .filter(form -> !form.isPost())
                    .forEach(form -> own.addAll(form.fields().keySet()));
            for (Hostile hostile : Hostile.ALL) {
                own.forEach(name -> judge.look(
                        address + " " + name + " " + hostile.name(),
                        desk.get(address + "?" + name + "=" + hostile.encoded())));
                String all =
                        own.stream().map(name -> name + "=" + hostile.encoded()).collect(Collectors.joining("&"));
                judge.look(address + " all " + hostile.name(), desk.get(address + "?" + all + "&" + all));
            }
        });
        System.out.println("Pages beside cooperatives x parameters x values: " + pages + ", " + judge);
        assertThat(pages)
                .contains("/", "/f/UPPER", "/network/users", "/network/users/victim", "/f/UPPER/users/victim")
                .contains("/api", "/proof", "/help", "/password", "/sessions", "/second-factor", "/linked-accounts");
        assertThat(judge.found()).isEmpty();
    }

    @Test
    void whatNobodyHasIsNotThere() {
        Set<String> tried = new TreeSet<>();
        each((desk, route, address) -> route.variables(address)
                .forEach((name, known) -> Hostile.ALL.forEach(hostile -> {
                    String other = address.replace("/" + known, "/" + hostile.inPath());
                    Answer answer = route.isPost() ? desk.post(other, "") : desk.get(other);
                    String what = route.key(address) + " " + name + " " + hostile.name();
                    judge.look(what, answer);
                    if (answer.status() < 400) {
                        judge.complain(what + ": status " + answer.status() + " for what is not there");
                    }
                    tried.add(route.key(address) + " " + name);
                })));
        System.out.println("Routes beside cooperatives x ids that nobody has: " + tried + ", " + judge);
        assertThat(tried).hasSizeGreaterThan(20);
        assertThat(judge.found()).isEmpty();
    }

    @Test
    void everyFieldIsAnsweredInWordsWhateverStandsInIt() {
        Map<String, Set<String>> fields = new TreeMap<>();
        each((desk, route, address) -> {
            if (!route.isPost()) {
                forms(desk, address).forEach(form -> {
                    form.fields().keySet().forEach(field -> sendOneByOne(desk, form, field));
                    send(desk, form.action() + " with nothing", form, "");
                    fields.computeIfAbsent(form.action(), action -> new TreeSet<>())
                            .addAll(form.fields().keySet());
                });
            }
        });
        System.out.println("Forms beside cooperatives x fields x values: " + fields + ", " + judge);
        assertThat(fields)
                .containsKeys("/sign-in", "/password", "/second-factor/begin", "/linked-accounts/link")
                .containsKeys("/network/users", "/network/roles", "/cooperatives/check", "/f/UPPER/users");
        assertThat(judge.found()).isEmpty();
    }

    @Test
    void whatNoPageShowsAFormForIsAnsweredInWordsToo() {
        Set<String> tried = new TreeSet<>();
        each((desk, route, address) -> {
            if (route.isPost()) {
                for (Hostile hostile : Hostile.ALL) {
                    String body = OF_ACCOUNTS.stream()
                            .map(name -> name + "=" + hostile.encoded())
                            .collect(Collectors.joining("&"));
                    judge.look(address + " all " + hostile.name(), desk.post(address, body));
                }
                tried.add(address);
            }
        });
        System.out.println("Addresses beside cooperatives that take forms: " + tried + ", " + judge);
        assertThat(tried).contains("/sessions/end", "/second-factor/turn-off", "/kept-form/send", "/sign-in/code");
        assertThat(judge.found()).isEmpty();
    }

    private static List<PageForm> forms(Desk desk, String address) {
        return PageForm.of(desk.get(address).body(), address).stream()
                .filter(form -> form.isPost() && !NEVER.contains(form.action()))
                .toList();
    }

    private void sendOneByOne(Desk desk, PageForm form, String field) {
        Map<String, String> others = new LinkedHashMap<>(Walk.again(Usual.filled(form, town, "")));
        others.remove(field);
        for (Hostile hostile : Hostile.ALL) {
            String body = Walk.body(others) + "&" + field + "=" + hostile.encoded();
            send(desk, form.action() + " " + field + " " + hostile.name(), form, body);
        }
    }

    private void send(Desk desk, String what, PageForm form, String body) {
        judge.look(what, desk.post(form.action(), body));
    }

    /** Every route that is not of a cooperative, as everybody in turn. */
    private void each(Trial trial) {
        for (Route route : site.routes()) {
            String pattern = route.pattern().getPatternString();
            if (!route.isOfACooperative() && !pattern.startsWith(MEMBERS) && !NEVER.contains(pattern)) {
                desks.forEach((level, desk) -> trial.at(desk, route, address(level, route)));
            }
        }
    }

    /** What is done at one address by one person. */
    private interface Trial {
        void at(Desk desk, Route route, String address);
    }

    private static String address(String level, Route route) {
        String role =
                (level.equals("network") ? StarterRole.NETWORK_ADMINISTRATOR : StarterRole.FEDERATION_ANALYST).code();
        return route.pattern()
                .getPatternString()
                .replace("{federation}", FEDERATION)
                .replace("{user}", "victim")
                .replace("{role}", role)
                .replace("{provider}", "union")
                .replaceAll("\\{[^}]+}", NOBODY);
    }

    private Desk desk(CooperativeId home, StarterRole role) {
        return Desk.of(server, user(home, "hostile", role));
    }

    private NewUser user(CooperativeId home, String name, StarterRole role) {
        return done(users.create(new CreateUser(
                home, name, "Persona de " + name, Optional.empty(), new TreeSet<>(List.of(role.code())))));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
