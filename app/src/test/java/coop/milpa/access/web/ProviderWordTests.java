package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import coop.milpa.access.web.ProviderVisits.Linked;
import coop.milpa.testing.ModuleTest;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an identity provider says is believed only if all of it is right. */
@ModuleTest
@AutoConfigureMockMvc
@Import(ProviderVisits.class)
class ProviderWordTests {

    private final ProviderVisits visits;
    private final MockMvcTester server;
    private final TestProvider provider;
    private final Clock clock;
    private Linked linked;

    ProviderWordTests(ProviderVisits visits, MockMvcTester server, TestProvider provider, Clock clock) {
        this.visits = visits;
        this.server = server;
        this.provider = provider;
        this.clock = clock;
        this.linked = visits.somebodyIsLinked();
    }

    @BeforeEach
    void somebodyIsLinked() {
        linked = visits.somebodyIsLinked();
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
            provider.with(linked.subject()).saying(twist);
            assertNotBelieved(what, places.incrementAndGet());
        });
        provider.with(linked.subject())
                .saying(claims -> claims.issueTime(at(-60)).expirationTime(at(-59)));
        assertThat(visits.visit(
                        new Browser(server), ProviderVisits.UNION, linked.ana().signInName()))
                .as("clocks a minute apart are borne")
                .hasRedirectedUrl("/");
    }

    @Test
    void aSignatureIsTheProvidersOrNone() {
        provider.with(linked.subject()).signing(provider::unsigned);
        assertNotBelieved("unsigned", 101);
        provider.with(linked.subject()).signing(provider::signedWithThePublicKey);
        assertNotBelieved("signed with the public key as a secret", 102);
        provider.with(linked.subject()).signing(provider::forged);
        assertNotBelieved("forged", 103);
        provider.with(linked.subject()).signing(claims -> "no token at all");
        assertNotBelieved("no token", 104);
        provider.with(linked.subject()).signing(provider::signedWithTheCurve);
        assertThat(visits.visit(
                        new Browser(server), ProviderVisits.UNION, linked.ana().signInName()))
                .as("by a key on a curve")
                .hasRedirectedUrl("/");
    }

    @Test
    void aKeyThatIsNotKnownIsAskedForButNotWithoutEnd() {
        assertThat(visits.visit(
                        new Browser(server), ProviderVisits.STRONG, linked.ana().signInName()))
                .hasRedirectedUrl("/");
        int before = provider.asked("/keys");
        assertThat(visits.visit(
                        new Browser(server), ProviderVisits.STRONG, linked.ana().signInName()))
                .hasRedirectedUrl("/");
        assertThat(provider.asked("/keys")).as("known already").isEqualTo(before);
        provider.changesItsKey("key " + 1);
        assertThat(visits.visit(
                        new Browser(server), ProviderVisits.STRONG, linked.ana().signInName()))
                .hasRedirectedUrl("/");
        assertThat(provider.asked("/keys")).isEqualTo(before + 1);
        provider.with(linked.subject()).signing(provider::signedWithAnUnknownKey);
        for (int n = 0; n < 12; n++) {
            assertThat(visits.visit(
                                    new Browser(server, "10.2.0." + n),
                                    ProviderVisits.STRONG,
                                    linked.ana().signInName())
                            .getResponse()
                            .getStatus())
                    .isIn(422, 502);
        }
        assertThat(provider.asked("/keys")).as("not as often as anybody likes").isLessThan(before + 7);
    }

    private void assertNotBelieved(String what, int place) {
        var browser = new Browser(server, "10.1.0." + place);
        assertThat(visits.visit(browser, ProviderVisits.UNION, linked.ana().signInName()))
                .as(what)
                .hasStatus(422)
                .bodyText()
                .contains("No se pudo comprobar la respuesta");
        assertThat(browser.get("/c/" + linked.home().code())).as(what).hasStatus(303);
    }

    private Date at(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }
}
