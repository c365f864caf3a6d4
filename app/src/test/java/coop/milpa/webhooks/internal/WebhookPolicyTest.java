package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.WebhookRefusal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be wanted, as far as the text of it says. */
class WebhookPolicyTest {

    private static final Set<EventType> DAYS = Set.of(EventType.DAY_CLOSED);
    private static final String GOOD = "https://core.example/milpa";

    @Test
    void theFirstRuleThatAppliesIsTheAnswer() {
        assertThat(WebhookPolicy.forbids(new Wanted(GOOD, DAYS, DAYS), false)).isEmpty();
        assertThat(WebhookPolicy.forbids(new Wanted("no", Set.of(), DAYS), false))
                .contains(new WebhookRefusal.NoEvent());
        assertThat(WebhookPolicy.forbids(
                        new Wanted("no", Set.of(EventType.DAY_CLOSED, EventType.MEMBER_ADMITTED), DAYS), false))
                .contains(new WebhookRefusal.EventNotAllowed("coop.milpa.member.admitted.v1"));
        assertThat(WebhookPolicy.forbids(new Wanted("no", DAYS, DAYS), false))
                .contains(new WebhookRefusal.BadTarget("no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "core.example",
                "http://core.example/",
                "ftp://core.example/",
                "file:///etc/passwd",
                "https:///milpa",
                "https://",
                "https://ana@core.example/",
                "https://ana:clave@core.example/",
                "https://core.example/#part",
                "https://core.example:0/",
                "https://core.example:65536/",
                "https://core.example/a b",
                "https://core.example/a\r\nHost: other",
                "https://core.example/ñ",
                "https://core_example/",
                "jar:https://core.example/!/"
            })
    void theseAreNoAddresses(String target) {
        assertThat(WebhookPolicy.forbids(new Wanted(target, DAYS, DAYS), false)).isPresent();
    }

    @Test
    void anAddressIsTakenApart() {
        assertThat(Target.parse("https://core.example")).contains(new Target("core.example", 443, "/", true));
        assertThat(Target.parse("HTTPS://core.example:8443/a/b?c=d"))
                .contains(new Target("core.example", 8443, "/a/b?c=d", true));
        assertThat(Target.parse("https://[2001:db8::1]:444/x")).hasValueSatisfying(target -> {
            assertThat(target.host()).isEqualTo("2001:db8::1");
            assertThat(target.authority()).isEqualTo("[2001:db8::1]:444");
        });
        assertThat(Target.parse("https://core.example/").orElseThrow().authority())
                .isEqualTo("core.example");
        assertThat(Target.parse("https://" + "a".repeat(500) + "/")).isEmpty();
    }

    /** Without TLS in tests only. */
    @Test
    void aLineThatIsNotEncryptedIsForTests() {
        assertThat(WebhookPolicy.forbids(new Wanted("http://127.0.0.1:80/", DAYS, DAYS), true))
                .isEmpty();
    }
}
