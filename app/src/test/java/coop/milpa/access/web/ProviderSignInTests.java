package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
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
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming in by an identity provider, from the button to the page and back, over a real line to a real provider. */
@ModuleTest
@AutoConfigureMockMvc
@Import(ProviderSignInTests.Providers.class)
class ProviderSignInTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String HERE = "http://localhost";
    private static final String UNION = "/sign-in/with/union";

    /** The same, but its word for a second factor counts. */
    private static final String STRONG = "/sign-in/with/strong";

    private final HttpClient line = HttpClient.newHttpClient();
    private final MockMvcTester server;
    private final TestProvider provider;
    private final Users users;
    private final ProviderLinks links;
    private final Cooperatives cooperatives;
    private final AuditTrail audit;
    private final Clock clock;
    private Cooperative home;
    private NewUser ana;

    ProviderSignInTests(
            MockMvcTester server,
            TestProvider provider,
            Users users,
            ProviderLinks links,
            Cooperatives cooperatives,
            AuditTrail audit,
            Clock clock) {
        this.server = server;
        this.provider = provider;
        this.users = users;
        this.links = links;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.clock = clock;
        this.home = cooperative();
        this.ana = user(home, "ana", "teller");
    }

    /** An installation that knows three, of which one is down. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Providers {

        private final TestProvider running = new TestProvider();

        @Bean
        TestProvider provider() {
            return running;
        }

        @Bean
        DynamicPropertyRegistrar providersAreTheTests() {
            return registry -> {
                registry.add("milpa.access.address", () -> HERE);
                for (String name : List.of("union", "strong", "down")) {
                    String prefix = "milpa.access.providers." + name + ".";
                    registry.add(
                            prefix + "issuer", () -> name.equals("down") ? "http://127.0.0.1:1" : running.issuer());
                    registry.add(prefix + "client-id", () -> TestProvider.CLIENT);
                    registry.add(prefix + "client-secret", () -> TestProvider.SECRET);
                    registry.add(prefix + "label", () -> "Directorio " + name);
                }
                registry.add("milpa.access.providers.strong.second-factor", () -> "mfa");
            };
        }
    }

    @BeforeEach
    void somebodyIsLinked() {
        home = cooperative();
        ana = user(home, "ana", "teller");
        link(home, "ana", subject());
        provider.with(subject());
    }

    @Test
    void whoIsLinkedComesInWithoutAPassword() {
        var browser = new Browser(server);
        assertThat(browser.get("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("formaction=\"" + UNION + "\"", "Entrar con Directorio union")
                .doesNotContain("??");
        String page = "/c/" + home.code();
        URI address = leave(browser, UNION, ana.signInName(), page);
        assertThat(TestProvider.read(address.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", HERE + UNION + "/back")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(browser.cookie(VisitCookie.NAME).isHttpOnly()).isTrue();
        assertThat(browser.cookie(VisitCookie.NAME).getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(browser.get(comeBack(address))).hasRedirectedUrl(page);
        assertThat(browser.get(page)).hasStatusOk().bodyText().contains("Persona de Prueba");
        assertThat(records()).anyMatch(each -> each.startsWith("access.signed-in") && each.contains("union"));
        assertThat(browser.post("/sign-out", Map.of())).hasRedirectedUrl("/sign-in");
        assertThat(browser.get(page)).hasStatus(303);
    }

    @Test
    void nobodyIsMadeAndNobodyIsFoundByMail() {
        provider.with("a-stranger").saying(claims -> claims.claim("email", ana.signInName()));
        var browser = new Browser(server);
        assertThat(visit(browser, UNION, ana.signInName()))
                .hasStatus(422)
                .bodyText()
                .contains("no está unido a su cuenta de Directorio union");
        assertThat(browser.get("/c/" + home.code())).hasStatus(303);
        assertThat(users.of(home.id())).hasSize(1);
        assertThat(records()).anyMatch(each -> each.startsWith("access.sign-in-failed"));
    }

    @Test
    void whomItLetsInIsWhoWasTypedAndOfHerCooperativeOnly() {
        Cooperative other = cooperative();
        NewUser namesake = user(other, "ana", "teller");
        NewUser eva = user(home, "eva", "teller");
        for (String name : List.of(namesake.signInName(), eva.signInName(), "nobody@" + home.code(), "ana@NOWHERE")) {
            assertThat(visit(new Browser(server), UNION, name))
                    .as(name)
                    .hasStatus(422)
                    .bodyText()
                    .contains("no está unido");
        }
        assertThat(leaveAnyhow(new Browser(server), UNION, " ", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Escriba primero su usuario");
    }

    @Test
    void whoWasLetInNoMoreDoesNotComeInByAProviderEither() {
        users.end(home.id(), "ana");
        assertThat(visit(new Browser(server), UNION, ana.signInName())).hasStatus(422);
    }

    @Test
    void whatAProviderSaysIsBelievedOnlyIfAllOfItIsRight() {
        Map<String, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder>> wrong = new LinkedHashMap<>();
        wrong.put("nonce of another visit", claims -> claims.claim("nonce", "another"));
        wrong.put("no nonce", claims -> claims.claim("nonce", null));
        wrong.put("for another program", claims -> claims.audience("another"));
        wrong.put(
                "for two, of which no party is named",
                claims -> claims.audience(List.of(TestProvider.CLIENT, "another")));
        wrong.put("for another's party", claims -> claims.claim("azp", "another"));
        wrong.put("by another issuer", claims -> claims.issuer("http://127.0.0.1:2"));
        wrong.put("expired", claims -> claims.expirationTime(at(-61)));
        wrong.put("without an end", claims -> claims.expirationTime(null));
        wrong.put("made before the visit", claims -> claims.issueTime(at(-61)));
        wrong.put("made later than now", claims -> claims.issueTime(at(61)));
        wrong.put("about nobody", claims -> claims.subject(null));
        wrong.put(
                "asked nobody anew",
                claims -> claims.claim(
                        "auth_time", clock.instant().minusSeconds(3600).getEpochSecond()));
        wrong.put("does not say when it asked", claims -> claims.claim("auth_time", null));
        AtomicInteger places = new AtomicInteger();
        wrong.forEach((what, twist) -> {
            provider.with(subject()).saying(twist);
            assertNotBelieved(what, places.incrementAndGet());
        });
        provider.with(subject()).saying(claims -> claims.issueTime(at(-60)).expirationTime(at(-59)));
        assertThat(visit(new Browser(server), UNION, ana.signInName()))
                .as("clocks a minute apart are borne")
                .hasRedirectedUrl("/");
    }

    @Test
    void aSignatureIsTheProvidersOrNone() {
        provider.with(subject()).signing(provider::unsigned);
        assertNotBelieved("unsigned", 101);
        provider.with(subject()).signing(provider::signedWithThePublicKey);
        assertNotBelieved("signed with the public key as a secret", 102);
        provider.with(subject()).signing(provider::forged);
        assertNotBelieved("forged", 103);
        provider.with(subject()).signing(claims -> "no token at all");
        assertNotBelieved("no token", 104);
        provider.with(subject()).signing(provider::signedWithTheCurve);
        assertThat(visit(new Browser(server), UNION, ana.signInName()))
                .as("by a key on a curve")
                .hasRedirectedUrl("/");
    }

    @Test
    void aKeyThatIsNotKnownIsAskedForButNotWithoutEnd() {
        assertThat(visit(new Browser(server), STRONG, ana.signInName())).hasRedirectedUrl("/");
        int before = provider.asked("/keys");
        assertThat(visit(new Browser(server), STRONG, ana.signInName())).hasRedirectedUrl("/");
        assertThat(provider.asked("/keys")).as("known already").isEqualTo(before);
        provider.changesItsKey("key " + NUMBERS.incrementAndGet());
        assertThat(visit(new Browser(server), STRONG, ana.signInName())).hasRedirectedUrl("/");
        assertThat(provider.asked("/keys")).isEqualTo(before + 1);
        provider.with(subject()).signing(provider::signedWithAnUnknownKey);
        for (int n = 0; n < 12; n++) {
            assertThat(visit(new Browser(server, "10.2.0." + n), STRONG, ana.signInName())
                            .getResponse()
                            .getStatus())
                    .isIn(422, 502);
        }
        assertThat(provider.asked("/keys")).as("not as often as anybody likes").isLessThan(before + 7);
    }

    @Test
    void aVisitCountsOnce() {
        provider.careless();
        var browser = new Browser(server);
        String back = comeBack(leave(browser, UNION, ana.signInName(), ""));
        var kept = browser.cookie(VisitCookie.NAME);
        assertThat(browser.get(back)).hasRedirectedUrl("/");
        assertThat(new Browser(server).get(back)).hasStatus(422).bodyText().contains("Empiece otra vez");
        var thief = new Browser(server);
        thief.keep(kept);
        assertThat(thief.get(back)).hasStatus(422).bodyText().contains("Empiece otra vez");
        assertThat(thief.get("/c/" + home.code())).hasStatus(303);
    }

    @Test
    void aVisitThatAnotherBrowserBeganIsNotTaken() {
        String planted = comeBack(leave(new Browser(server), UNION, ana.signInName(), ""));
        var browser = new Browser(server);
        leave(browser, UNION, ana.signInName(), "");
        assertThat(browser.get(planted)).hasStatus(422).bodyText().contains("Empiece otra vez");
        assertThat(browser.get(UNION + "/back?state=x&code=y")).hasStatus(422);
        assertThat(browser.get(UNION + "/back")).hasStatus(422);
        assertThat(browser.get("/c/" + home.code())).hasStatus(303);
    }

    @Test
    void whatOneProviderBeganNoOtherEnds() {
        var browser = new Browser(server);
        String back = comeBack(leave(browser, UNION, ana.signInName(), ""));
        assertThat(browser.get(back.replace("/union/", "/strong/"))).hasStatus(422);
        var again = new Browser(server);
        String mixed = comeBack(leave(again, UNION, ana.signInName(), "")).replaceAll("&iss=.*", "&iss=https://x");
        assertThat(again.get(mixed)).hasStatus(422).bodyText().contains("No se pudo comprobar");
        var silent = new Browser(server);
        String without = comeBack(leave(silent, UNION, ana.signInName(), "")).replaceAll("&iss=.*", "");
        assertThat(silent.get(without)).as("it says that it says so").hasStatus(422);
    }

    @Test
    void whoTurnsBackIsToldSo() {
        var browser = new Browser(server);
        String state = TestProvider.read(
                        leave(browser, UNION, ana.signInName(), "").getRawQuery())
                .getOrDefault("state", "");
        assertThat(browser.get(UNION + "/back?error=access_denied&state=" + state))
                .hasStatus(422)
                .bodyText()
                .contains("no confirmó quién es usted");
    }

    @Test
    void oneComesBackToPagesOfOursOnly() {
        for (String next :
                List.of("//evil.example", "https://evil.example/", "/\\evil.example", "/sign-in", "javascript:x")) {
            var browser = new Browser(server);
            String back = comeBack(leave(browser, UNION, ana.signInName(), next));
            assertThat(browser.get(back)).as(next).hasRedirectedUrl("/");
        }
        var browser = new Browser(server);
        String back = comeBack(leave(browser, UNION, ana.signInName(), ""));
        assertThat(browser.get(back + "&next=https://evil.example")).hasRedirectedUrl("/");
    }

    @Test
    void whoTriesOftenIsKeptWaitingThere() {
        provider.with("a-stranger");
        var guesser = new Browser(server, "203.0.113.9");
        for (int n = 0; n < 5; n++) {
            assertThat(visit(guesser, UNION, ana.signInName())).hasStatus(422);
        }
        provider.with(subject());
        assertThat(visit(guesser, UNION, ana.signInName()))
                .hasStatus(429)
                .bodyText()
                .contains("Espere 2 segundos");
        assertThat(visit(new Browser(server), UNION, ana.signInName())).hasRedirectedUrl("/");
    }

    @Test
    void aPhoneIsAskedForUnlessThisProvidersWordCounts() {
        Authenticator phone = Browser.of(server, ana).setUpPhone(Browser.CHOSEN);
        String page = "/c/" + home.code();
        provider.saying(claims -> claims.claim("amr", List.of("pwd", "mfa")));
        var browser = new Browser(server);
        visit(browser, UNION, ana.signInName());
        assertThat(String.valueOf(browser.get(page).getResponse().getRedirectedUrl()))
                .startsWith("/sign-in/code");
        String code = phone.codeAt(clock.instant().plusSeconds(30));
        assertThat(browser.post("/sign-in/code", Map.of("code", code))).hasRedirectedUrl("/");
        assertThat(browser.get(page)).hasStatusOk();
        var vouched = new Browser(server);
        visit(vouched, STRONG, ana.signInName());
        assertThat(vouched.get(page)).as("its word is taken").hasStatusOk();
        provider.with(subject()).saying(claims -> claims.claim("amr", List.of("pwd")));
        var weak = new Browser(server);
        visit(weak, STRONG, ana.signInName());
        assertThat(weak.get(page)).hasStatus(303);
        provider.with(subject()).saying(claims -> claims.claim("acr", "mfa"));
        var byClass = new Browser(server);
        visit(byClass, STRONG, ana.signInName());
        assertThat(byClass.get(page)).hasStatusOk();
    }

    @Test
    void whoHasToHaveAPhoneHasToUnlessThisProvidersWordCounts() {
        NewUser eva = user(home, "eva", "administrator");
        link(home, "eva", "boss-of-" + home.code());
        String page = "/c/" + home.code();
        provider.with("boss-of-" + home.code()).saying(claims -> claims.claim("amr", List.of("mfa")));
        var browser = new Browser(server);
        visit(browser, UNION, eva.signInName());
        assertThat(browser.get(page)).hasRedirectedUrl("/second-factor");
        var vouched = new Browser(server);
        visit(vouched, STRONG, eva.signInName());
        assertThat(vouched.get(page)).hasStatusOk();
    }

    @Test
    void oneLinksOneselfWithOnesPasswordAndUnlinks() {
        NewUser eva = user(home, "eva", "teller");
        Browser browser = Browser.of(server, eva);
        provider.with("eva-" + home.code());
        assertThat(browser.get("/password")).bodyText().contains("href=\"/linked-accounts\"");
        assertThat(browser.get("/linked-accounts"))
                .hasStatusOk()
                .bodyText()
                .contains("Ninguna cuenta unida", "Directorio union")
                .doesNotContain("??");
        assertThat(browser.post("/linked-accounts/link", Map.of("provider", "union", "password", "a guess")))
                .hasStatus(422)
                .bodyText()
                .contains("contraseña actual no es esa");
        var form = Map.of("provider", "union", "password", Browser.CHOSEN);
        String back = comeBack(address(browser.post("/linked-accounts/link", form)));
        var kept = browser.cookie(VisitCookie.NAME);
        Browser other = Browser.of(server, ana);
        other.keep(kept);
        assertThat(other.get(back)).as("in another's session").hasStatus(422);
        assertThat(links.of(eva.user())).isEmpty();
        back = comeBack(address(browser.post("/linked-accounts/link", form)));
        assertThat(browser.get(back)).hasRedirectedUrl("/linked-accounts");
        assertThat(browser.get("/linked-accounts")).bodyText().contains("eva-" + home.code());
        assertThat(visit(new Browser(server), UNION, eva.signInName())).hasRedirectedUrl("/");
        provider.with(subject());
        back = comeBack(address(browser.post("/linked-accounts/link", form)));
        assertThat(browser.get(back)).as("ana's").hasStatus(422).bodyText().contains("es de otro usuario");
        assertThat(browser.post("/linked-accounts/unlink", Map.of("issuer", provider.issuer())))
                .hasRedirectedUrl("/linked-accounts");
        provider.with("eva-" + home.code());
        assertThat(visit(new Browser(server), UNION, eva.signInName())).hasStatus(422);
        assertThat(records())
                .anyMatch(each -> each.startsWith("access.provider-linked"))
                .anyMatch(each -> each.startsWith("access.provider-unlinked"));
    }

    @Test
    void anAdministratorLinksOthersAndNotHerself() {
        Browser boss = Browser.of(server, user(home, "boss", "administrator"));
        user(home, "eva", "teller");
        String page = "/c/" + home.code() + "/users/eva";
        var form = Map.of("provider", "union", "subject", "eva-" + home.code());
        assertThat(boss.get(page))
                .hasStatusOk()
                .bodyText()
                .contains("Cuentas unidas", page + "/link")
                .doesNotContain("??");
        assertThat(boss.post(page + "/link", form)).hasRedirectedUrl(page);
        assertThat(boss.post(page + "/link", form)).as("again").hasRedirectedUrl(page);
        assertThat(boss.get(page)).bodyText().contains("eva-" + home.code());
        assertThat(boss.post(page + "/link", Map.of("provider", "union", "subject", "other")))
                .hasStatus(422);
        assertThat(boss.post(page + "/link", Map.of("provider", "union", "subject", "con espacio")))
                .hasStatus(422)
                .bodyText()
                .contains("El identificador no sirve");
        assertThat(boss.post(page + "/link", Map.of("provider", "nobody", "subject", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("down, strong, union");
        assertThat(boss.post("/c/" + home.code() + "/users/boss/link", form))
                .hasStatus(422)
                .bodyText()
                .contains("Este usuario es el suyo");
        assertThat(boss.post(page + "/unlink", Map.of("issuer", provider.issuer())))
                .hasRedirectedUrl(page);
        assertThat(boss.get(page)).bodyText().doesNotContain("eva-" + home.code());
    }

    @Test
    void aProviderThatIsDownSaysSoAndPasswordsStay() {
        assertThat(leaveAnyhow(new Browser(server), "/sign-in/with/down", ana.signInName(), ""))
                .hasStatus(502)
                .bodyText()
                .contains("Directorio down no contesta", "value=\"" + ana.signInName() + "\"");
        Browser.of(server, ana);
    }

    private void assertNotBelieved(String what, int place) {
        var browser = new Browser(server, "10.1.0." + place);
        assertThat(visit(browser, UNION, ana.signInName()))
                .as(what)
                .hasStatus(422)
                .bodyText()
                .contains("No se pudo comprobar la respuesta");
        assertThat(browser.get("/c/" + home.code())).as(what).hasStatus(303);
    }

    private MvcTestResult visit(Browser browser, String at, String name) {
        return browser.get(comeBack(leave(browser, at, name, "")));
    }

    private URI leave(Browser browser, String at, String name, String next) {
        return address(leaveAnyhow(browser, at, name, next));
    }

    private static MvcTestResult leaveAnyhow(Browser browser, String at, String name, String next) {
        return browser.post(at, Map.of("name", name, "next", next));
    }

    /** Where the page in between leads, by itself and by its link. */
    private static URI address(MvcTestResult page) {
        assertThat(page).hasStatusOk().bodyText().contains("id=\"leave\"").doesNotContain("??");
        String refresh = String.valueOf(page.getResponse().getHeader("Refresh"));
        assertThat(refresh).startsWith("0; url=");
        return URI.create(refresh.substring("0; url=".length()));
    }

    /** The address of ours that the provider sends the browser back to. */
    private String comeBack(URI address) {
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

    private List<String> records() {
        return audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 50)).records().stream()
                .map(each ->
                        each.change().action() + " " + each.change().after().text())
                .toList();
    }

    private Date at(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private String subject() {
        return "ana-" + home.code();
    }

    private void link(Cooperative at, String name, String subject) {
        ProviderLink made = done(links.link(new LinkUser(at.id(), name, "union", subject)));
        assertThat(made.subject()).isEqualTo(subject);
    }

    private NewUser user(Cooperative at, String name, String role) {
        return done(users.create(
                new CreateUser(at.id(), name, "Persona de Prueba", Optional.empty(), new TreeSet<>(List.of(role)))));
    }

    private Cooperative cooperative() {
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
