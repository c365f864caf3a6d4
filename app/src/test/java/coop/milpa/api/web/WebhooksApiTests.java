package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.registry.Cooperative;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Subscriptions by the API: who may have whom told what, and that nobody wipes out what she did not see. */
@ApiTest
class WebhooksApiTests {

    private static final String SECRET = "whsec_VGhpcyBpcyBhbiBleGFtcGxlIG9mIGEgc2VjcmV0IQ==";
    private static final String DEPOSITS = "coop.milpa.savings.deposited.v1";
    private static final String DAYS = "coop.milpa.day.closed.v1";

    private final ApiFixture fixture;

    WebhooksApiTests(ApiFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void aChangeNeedsToSayWhatWasSeenAndIsRefusedWhereThatIsStale() {
        Cooperative home = fixture.cooperative();
        String key = fixture.key(home.id(), ApiFixture.ALL);
        String address = ApiFixture.root(home) + "/webhooks/" + made(home, key, "one");
        String seen = fixture.tag(address, key);
        assertThat(seen).startsWith("\"").endsWith("\"");
        assertThat(fixture.put(address, key, "a", "", body(DAYS)))
                .hasStatus(428)
                .bodyText()
                .contains("api.tag-missing", "If-Match");
        assertThat(fixture.put(address, key, "b", "*", body(DAYS))).hasStatus(428);
        assertThat(fixture.put(address, key, "c", "W/" + seen, body(DAYS)))
                .as("weak")
                .hasStatus(412);
        assertThat(fixture.put(address, key, "d", "\"other\"", body(DAYS)))
                .hasStatus(412)
                .bodyText()
                .contains("api.stale");
        assertThat(fixture.put(address, key, "e", "\"other\", " + seen, body(DAYS)))
                .hasStatusOk()
                .bodyText()
                .contains("\"version\":2", DAYS)
                .doesNotContain(DEPOSITS, "whsec_");
        assertThat(fixture.put(address, key, "f", seen, body(DEPOSITS)))
                .as("seen before")
                .hasStatus(412);
        assertThat(fixture.put(address, key, "e", "\"other\", " + seen, body(DAYS)))
                .as("the same request again")
                .hasStatusOk()
                .hasHeader("Idempotency-Replayed", "true");
        assertThat(fixture.put(address, key, "e", fixture.tag(address, key), body(DAYS)))
                .as("another one under its name")
                .hasStatus(422);
        assertThat(fixture.tag(address, key)).isNotEqualTo(seen);
    }

    @Test
    void nobodyHasAnotherToldWhatItsKeyMayNotRead() {
        Cooperative home = fixture.cooperative();
        String key = fixture.key(home.id(), "webhooks.subscribe figures.read");
        String webhooks = ApiFixture.root(home) + "/webhooks";
        assertThat(fixture.post(webhooks, key, "a", subscription("https://8.8.8.8/", DEPOSITS)))
                .hasStatus(409)
                .bodyText()
                .contains("webhooks.event-not-allowed", DEPOSITS);
        assertThat(fixture.post(webhooks, key, "b", subscription("https://8.8.8.8/", DAYS)))
                .hasStatus(201);
    }

    @Test
    void anAddressInsideIsRefusedHoweverItIsWritten() {
        Cooperative home = fixture.cooperative();
        String key = fixture.key(home.id(), ApiFixture.ALL);
        String webhooks = ApiFixture.root(home) + "/webhooks";
        int number = 0;
        for (String host : new String[] {
            "127.0.0.1",
            "localhost",
            "10.0.0.1",
            "169.254.169.254",
            "2130706433",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[fd00::1]"
        }) {
            assertThat(fixture.post(webhooks, key, "host-" + number++, subscription("https://" + host + "/", DAYS)))
                    .as(host)
                    .hasStatus(409)
                    .bodyText()
                    .contains("webhooks.inner-target");
        }
        assertThat(fixture.post(webhooks, key, "plain", subscription("http://8.8.8.8/", DAYS)))
                .hasStatus(409)
                .bodyText()
                .contains("webhooks.bad-target");
    }

    @Test
    void whatCannotBeReadIsToldByPlace() {
        Cooperative home = fixture.cooperative();
        String key = fixture.key(home.id(), ApiFixture.ALL);
        assertThat(fixture.post(
                        ApiFixture.root(home) + "/webhooks",
                        key,
                        "a",
                        "{\"events\": [\"gold.found\", 7], \"secret\": \"geheim\", \"traget\": \"\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("/target", "/events", "not-an-event", "/events/1", "not-a-secret", "/traget")
                .doesNotContain("geheim");
        assertThat(fixture.post(ApiFixture.root(home) + "/webhooks", key, "b", "{\"target\": \"https://8.8.8.8/\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("/secret", "/events");
    }

    @Test
    void theSecretIsInNoAnswerAndNotKept() {
        Cooperative home = fixture.cooperative();
        String key = fixture.key(home.id(), ApiFixture.ALL);
        made(home, key, "one");
        for (String address : new String[] {"/webhooks", "/responses/one"}) {
            assertThat(fixture.get(ApiFixture.root(home) + address, key))
                    .hasStatusOk()
                    .bodyText()
                    .contains(DEPOSITS)
                    .doesNotContain("whsec_");
        }
    }

    @Test
    void whatHasEndedIsListedNoMore() {
        Cooperative home = fixture.cooperative();
        String key = fixture.key(home.id(), ApiFixture.ALL);
        String webhooks = ApiFixture.root(home) + "/webhooks";
        String address = webhooks + "/" + made(home, key, "one");
        assertThat(fixture.post(address + "/end", key, "end", "{}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"ended\"");
        assertThat(fixture.get(webhooks, key)).hasStatusOk().bodyText().isEqualTo("{\"items\":[]}");
        assertThat(fixture.put(address, key, "change", fixture.tag(address, key), body(DAYS)))
                .hasStatus(409)
                .bodyText()
                .contains("webhooks.unknown-webhook");
        assertThat(fixture.get(webhooks + "/nothing", key))
                .hasStatus(404)
                .bodyText()
                .contains("webhooks.unknown-webhook");
    }

    private String made(Cooperative home, String key, String idempotency) {
        MvcTestResult told = fixture.post(
                ApiFixture.root(home) + "/webhooks", key, idempotency, subscription("https://8.8.8.8/milpa", DEPOSITS));
        assertThat(told).hasStatus(201);
        return ApiFixture.json(told).get("id").stringValue();
    }

    private static String subscription(String target, String event) {
        return "{\"target\": \"%s\", \"events\": [\"%s\"], \"secret\": \"%s\"}".formatted(target, event, SECRET);
    }

    private static String body(String event) {
        return "{\"target\": \"https://8.8.8.8/milpa\", \"events\": [\"%s\"]}".formatted(event);
    }
}
