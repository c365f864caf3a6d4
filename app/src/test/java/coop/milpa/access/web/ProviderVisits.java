package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.CreateUser;
import coop.milpa.access.LinkUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.ProviderLink;
import coop.milpa.access.ProviderLinks;
import coop.milpa.access.Users;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An installation that knows identity providers, a cooperative whose teller is linked, and how browsers visit them. */
@Import(ProviderVisits.Providers.class)
class ProviderVisits {

    static final String HERE = "http://localhost";
    static final String UNION = "/sign-in/with/union";

    /** The same, but its word for a second factor counts. */
    static final String STRONG = "/sign-in/with/strong";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final HttpClient line = HttpClient.newHttpClient();
    private final TestProvider provider;
    private final Users users;
    private final ProviderLinks links;
    private final Cooperatives cooperatives;
    private final AuditTrail audit;

    ProviderVisits(
            TestProvider provider, Users users, ProviderLinks links, Cooperatives cooperatives, AuditTrail audit) {
        this.provider = provider;
        this.users = users;
        this.links = links;
        this.cooperatives = cooperatives;
        this.audit = audit;
    }

    /** An installation that knows four, of which one is down, and one says no place for signing out. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Providers {

        private final TestProvider running = new TestProvider();
        private final TestProvider plain = new TestProvider(false);

        @Bean
        TestProvider provider() {
            return running;
        }

        @Bean
        Plain plain() {
            return new Plain(plain);
        }

        @Bean
        DynamicPropertyRegistrar providersAreTheTests() {
            return registry -> {
                registry.add("milpa.access.address", () -> HERE);
                for (String name : List.of("union", "strong", "plain", "down")) {
                    String prefix = "milpa.access.providers." + name + ".";
                    registry.add(prefix + "issuer", () -> issuer(name));
                    registry.add(prefix + "client-id", () -> TestProvider.CLIENT);
                    registry.add(prefix + "client-secret", () -> TestProvider.SECRET);
                    registry.add(prefix + "label", () -> "Directorio " + name);
                }
                registry.add("milpa.access.providers.strong.second-factor", () -> "mfa");
            };
        }

        private String issuer(String name) {
            return switch (name) {
                case "down" -> "http://127.0.0.1:1";
                case "plain" -> plain.issuer();
                default -> running.issuer();
            };
        }
    }

    /** The provider that says no place for signing out. */
    record Plain(TestProvider provider) {}

    /** A cooperative, and a teller of hers who is linked to whoever sits at the provider now. */
    record Linked(Cooperative home, NewUser ana) {

        /** What the provider calls her. */
        String subject() {
            return "ana-" + home.code();
        }
    }

    Linked somebodyIsLinked() {
        Cooperative home = cooperative();
        var linked = new Linked(home, user(home, "ana", "teller"));
        link(new LinkUser(home.id(), "ana", "union", linked.subject()));
        provider.with(linked.subject());
        return linked;
    }

    MvcTestResult visit(Browser browser, String at, String name) {
        return browser.get(comeBack(leave(browser, at, name, "")));
    }

    URI leave(Browser browser, String at, String name, String next) {
        return address(leaveAnyhow(browser, at, name, next));
    }

    static MvcTestResult leaveAnyhow(Browser browser, String at, String name, String next) {
        return browser.post(at, Map.of("name", name, "next", next));
    }

    /** Where the page in between leads, by itself and by its link. */
    static URI address(MvcTestResult page) {
        assertThat(page).hasStatusOk().bodyText().contains("id=\"leave\"").doesNotContain("??");
        String refresh = String.valueOf(page.getResponse().getHeader("Refresh"));
        assertThat(refresh).startsWith("0; url=");
        return URI.create(refresh.substring("0; url=".length()));
    }

    /** The address of ours that the provider sends the browser back to. */
    String comeBack(URI address) {
        try {
            var answer = line.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            String location = answer.headers().firstValue("Location").orElseThrow();
            assertThat(location).startsWith(HERE);
            return location.substring(HERE.length());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    List<String> records(Cooperative home) {
        return audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 50)).records().stream()
                .map(each ->
                        each.change().action() + " " + each.change().after().text())
                .toList();
    }

    void link(LinkUser command) {
        ProviderLink made = done(links.link(command));
        assertThat(made.subject()).isEqualTo(command.subject());
    }

    NewUser user(Cooperative at, String name, String role) {
        return done(users.create(
                new CreateUser(at.id(), name, "Persona de Prueba", Optional.empty(), new TreeSet<>(List.of(role)))));
    }

    Cooperative cooperative() {
        String code = "O" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Directorio", "GT", "GTQ", TestClock.TODAY, Choices.none())));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
