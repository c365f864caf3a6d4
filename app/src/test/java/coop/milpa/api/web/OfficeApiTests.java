package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Products, settings and a federation's figures by the API: decided from the open day on, of what was seen. */
@ApiTest
class OfficeApiTests {

    private static final String ALL =
            "settings.read settings.decide savings.publish savings.read-products figures.read organs.read";
    private static final String DAYS = "/settings/termdeposits.notice-days";

    private final ApiFixture fixture;
    private final OfficeWorld world;
    private final AuditTrail trail;
    private final Cooperative home;
    private String key;

    OfficeApiTests(ApiFixture fixture, OfficeWorld world, AuditTrail trail) {
        this.fixture = fixture;
        this.world = world;
        this.trail = trail;
        this.home = fixture.cooperative();
        this.key = fixture.key(home.id(), ALL);
    }

    @Test
    void aSettingIsDecidedOfWhatWasSeenFromTheOpenDayOn() {
        String seen = tag(DAYS);
        assertThat(put(DAYS, "a", "", decision("10", "2026-03-02"))).hasStatus(428);
        assertThat(put(DAYS, "b", seen, decision("soon", "2026-03-01")))
                .hasStatus(400)
                .bodyText()
                .contains("/value", "not-read", "/from", "day-closed");
        assertThat(put(DAYS, "c", seen, decision("91", "2026-03-02")))
                .as("more than makes sense")
                .hasStatus(400);
        assertThat(put(DAYS, "d", seen, decision("10", "2026-03-02"))).hasStatusOk();
        assertThat(put(DAYS, "e", seen, decision("12", "2026-03-02")))
                .as("seen before")
                .hasStatus(412);
        assertThat(fixture.get(root() + DAYS, key))
                .bodyText()
                .contains("\"value\":\"10\"", "Acta 14")
                .doesNotContain("\"12\"");
    }

    @Test
    void whatNoPageDecidesNobodyDecidesHere() {
        assertThat(fixture.get(root() + "/settings/nothing", key))
                .hasStatus(404)
                .bodyText()
                .contains("office.unknown-setting");
        String reading = fixture.key(home.id(), "settings.read");
        assertThat(fixture.request(HttpMethod.PUT, root() + DAYS, reading)
                        .header("Idempotency-Key", "a")
                        .header("If-Match", tag(DAYS))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(decision("10", "2026-03-02"))
                        .exchange())
                .hasStatus(403);
        String theirs = fixture.key(fixture.cooperative().id(), ALL);
        assertThat(fixture.get(root() + DAYS, theirs)).hasStatus(404);
    }

    @Test
    void aNewProductIsAddedWithItsRulesOrNotAtAll() {
        assertThat(post("/products/juvenil/rules", "a", rules("", "2026-03-02")))
                .as("without names")
                .hasStatus(409)
                .bodyText()
                .contains("savings.unknown-product");
        String names = "\"spanish\": \"Juvenil\", \"english\": \"Youth\", ";
        assertThat(post("/products/juvenil/rules", "b", rules(names, "2026-03-01")))
                .hasStatus(409);
        assertThat(fixture.get(root() + "/products/juvenil", key))
                .hasStatus(404)
                .bodyText()
                .contains("savings.unknown-product");
        assertThat(post("/products/juvenil/rules", "c", rules(names, "2026-03-02")))
                .hasStatus(201);
        assertThat(post(
                        "/products/juvenil/rules",
                        "d",
                        rules(names, "2026-03-02").replace("\"1.00\"", "\"2.00\"")))
                .hasStatus(409)
                .bodyText()
                .contains("savings.version-not-after-last");
        assertThat(fixture.get(root() + "/products/juvenil", key))
                .bodyText()
                .contains("Youth", "\"1.00\"")
                .doesNotContain("\"2.00\"");
    }

    @Test
    void termsThatDoNotGoTogetherAreToldByPlace() {
        assertThat(post(
                        "/products/demand/rules",
                        "a",
                        "{\"validFrom\": \"2026-03-02\", \"kind\": \"christmas\", \"source\": \"Acta\","
                                + " \"plan\": {\"release\": \"13-01\", \"color\": 1},"
                                + " \"fees\": {\"closing\": {\"value\": \"1.00\", \"currency\": \"USD\"}}}"))
                .hasStatus(400)
                .bodyText()
                .contains("/plan/release", "/plan/color", "/fees/closing", "other-currency", "rules-apart");
        assertThat(post(
                        "/products/demand/earning",
                        "b",
                        "{\"validFrom\": \"2026-03-02\", \"rate\": \"-1\", \"base\": \"x\", \"yearDays\": \"days-365\","
                                + " \"posting\": \"daily\", \"source\": \"Acta\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("/rate", "/base", "/posting");
        assertThat(post(
                        "/products/nothing/earning",
                        "c",
                        "{\"validFrom\": \"2026-03-02\", \"rate\": \"1\", \"base\": \"daily-balance\","
                                + " \"yearDays\": \"days-365\", \"posting\": \"monthly\", \"source\": \"Acta\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("savings.unknown-product");
    }

    @Test
    void whatStandsBehindAPartThatCannotBeIsNotCalledUnknown() {
        String ages = "\"limits\": {\"ageFrom\": 60, \"ageTo\": 18}, \"dormancy\": {\"months\": 6}, ";
        assertThat(post("/products/demand/rules", "a", rules(ages, "2026-03-02")))
                .hasStatus(400)
                .bodyText()
                .contains("\"/kind\"", "rules-apart")
                .doesNotContain("unknown", "/fees", "/dormancy");
    }

    @Test
    void aNameInOneLanguageAsksForTheOther() {
        assertThat(post("/products/juvenil/rules", "a", rules("\"spanish\": \"Juvenil\", ", "2026-03-02")))
                .hasStatus(400)
                .bodyText()
                .contains("\"/english\"", "missing")
                .doesNotContain("/spanish");
        assertThat(post("/products/juvenil/rules", "b", rules("\"english\": \"Youth\", ", "2026-03-02")))
                .hasStatus(400)
                .bodyText()
                .contains("\"/spanish\"", "missing")
                .doesNotContain("/english");
    }

    @Test
    void ratesOfCurrenciesArePublishedFromTheOpenDayOn() {
        key = fixture.key(home.id(), "exchange.read exchange.publish");
        assertThat(post("/exchange/rates", "a", dollar("7.60", "7.50", "2026-03-02")))
                .hasStatus(409)
                .bodyText()
                .contains("exchange.buy-above-sell");
        assertThat(post("/exchange/rates", "b", dollar("7.60", "7.80", "2026-03-01")))
                .hasStatus(409);
        assertThat(post("/exchange/rates", "c", dollar("0", "7.1234567", "2026-03-02")))
                .hasStatus(400)
                .bodyText()
                .contains("/buy", "/sell", "not-a-price");
        assertThat(post("/exchange/rates", "d", dollar("7.60", "7.80", "2026-03-02")))
                .hasStatus(201);
        var rate = new AuditQuery.OfSubject(new Subject("exchange-rate", "USD-1"));
        assertThat(trail.read(home.id(), AuditQuery.latest(rate, 10)).records())
                .as("what was published, and what asked for it")
                .hasSize(2);
        assertThat(fixture.get(root() + "/exchange/board", key))
                .bodyText()
                .contains("\"buy\":\"7.6", "\"version\":1")
                .doesNotContain("7.50");
    }

    @Test
    void aFederationsFiguresAreForItsOwnKeys() {
        Cooperative federation = world.federation();
        String own = fixture.key(federation.id(), "figures.read");
        assertThat(world.askFederation(federation, "/cooperatives", own))
                .hasStatusOk()
                .bodyText()
                .contains(federation.code() + "A", "registry.members", "\"savings\"");
        assertThat(world.askFederation(home, "/cooperatives", key))
                .as("it is none")
                .hasStatus(404);
        Cooperative other = world.federation();
        assertThat(world.askFederation(other, "/cooperatives", own))
                .as("another federation")
                .hasStatus(404)
                .bodyText()
                .doesNotContain(other.code() + "A");
        assertThat(world.askFederation(federation, "/cooperatives", key))
                .as("nor by a key of no federation")
                .hasStatus(404);
    }

    private String root() {
        return ApiFixture.root(home);
    }

    private String tag(String path) {
        return fixture.tag(root() + path, key);
    }

    private MvcTestResult post(String path, String idempotency, String body) {
        return fixture.post(root() + path, key, idempotency, body);
    }

    private MvcTestResult put(String path, String idempotency, String seen, String body) {
        return fixture.put(root() + path, key, idempotency, seen, body);
    }

    private static String decision(String value, String from) {
        return "{\"value\": \"%s\", \"from\": \"%s\", \"source\": \"Acta 14\"}".formatted(value, from);
    }

    private static String dollar(String buy, String sell, String from) {
        return "{\"currency\": \"USD\", \"buy\": \"%s\", \"sell\": \"%s\", \"book\": \"7.70\", \"validFrom\": \"%s\","
                        .formatted(buy, sell, from)
                + " \"source\": \"Acta 14\"}";
    }

    private static String rules(String names, String from) {
        return """
                {%s"validFrom": "%s", "kind": "demand", "offered": true, "source": "Acta 12",
                 "fees": {"maintenance": {"value": "1.00", "currency": "GTQ"}}}
                """.formatted(names, from);
    }
}
