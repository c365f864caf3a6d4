package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.registry.Cooperative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Credit products by the API: published once, read whole, and what a loan would be under them. */
@ApiTest
class CreditApiTests {

    private static final String ALL = OfficeExamples.PERMISSIONS.strip();

    private final ApiFixture fixture;
    private Cooperative home;
    private String key = "";

    CreditApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
    }

    @BeforeEach
    void aProductIsPublished() {
        home = fixture.cooperative();
        key = fixture.key(home.id(), ALL);
        assertThat(post("/products/versions", "first", version("semanal", "2026-03-02")))
                .hasStatus(201);
    }

    @Test
    void whatIsPublishedIsReadAsItWasSaid() {
        assertThat(fixture.get(root() + "/products", key))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"semanal\"", "\"method\":\"flat\"", "\"every\":1,\"unit\":\"weeks\"")
                .contains("{\"fromLoan\":1,\"rate\":\"36\"},{\"fromLoan\":3,\"rate\":\"30.5\"}")
                .contains("\"amount\":{\"value\":\"10.00\",\"currency\":\"GTQ\"},\"when\":\"disbursement\"")
                .contains("\"dueOrder\":[\"fee\",\"interest\",\"penalty\",\"principal\"]", "\"encaje\":\"2.5\"")
                .contains("\"level\":\"committee\",\"votes\":3", "\"status\":\"unconfirmed\"");
        Cooperative other = fixture.cooperative();
        assertThat(fixture.get(ApiFixture.root(other) + "/credit/products", fixture.key(other.id(), ALL)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("semanal");
        assertThat(fixture.get(ApiFixture.root(other) + "/credit/products", key))
                .hasStatus(404);
    }

    @Test
    void aRefusedVersionAddsNoProduct() {
        assertThat(post("/products/versions", "a", version("otro", "2026-03-01")))
                .hasStatus(409)
                .bodyText()
                .contains("credit.version-in-closed-days");
        assertThat(post(
                        "/products/versions",
                        "b",
                        version("semanal", "2026-03-02").replace("\"36\"", "\"35\"")))
                .hasStatus(409)
                .bodyText()
                .contains("credit.version-not-after-last");
        assertThat(fixture.get(root() + "/products", key)).bodyText().doesNotContain("otro", "\"35\"");
    }

    @Test
    void allThatCannotBeReadIsToldByPlace() {
        String wrong = version("Semanal", "2026-13-02")
                .replace("\"early\":\"scheduled\"", "\"early\":\"fewer-instalments\"")
                .replace("\"fromLoan\":3", "\"fromLoan\":1")
                .replace("[\"fee\",\"interest\",", "[\"fee\",\"fee\",")
                .replace("\"10.00\"", "\"-10.00\"")
                .replace("\"votes\":1", "\"votes\":0")
                .replace("\"encaje\":\"2.5\"", "\"encaje\":\"0\"")
                .replace("\"minimum\":{\"value\":\"100.00\"", "\"minimum\":{\"value\":\"90000.00\"");
        assertThat(post("/products/versions", "a", wrong))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "/product", "/validFrom", "/paying", "/paying/dueOrder", "/price/rates", "/price/fees/0/amount")
                .contains("/bands/0/votes", "/eligibility/encaje", "/offer/maximum");
        assertThat(post("/products/versions", "b", "{}"))
                .hasStatus(400)
                .bodyText()
                .contains("/plan/method", "/paying/early", "/bands", "/price/rates", "/offer/minimum");
        assertThat(post("/offers", "c", "{\"amount\":{\"value\":\"x\",\"currency\":\"GTQ\"},\"color\":1}"))
                .hasStatus(400)
                .bodyText()
                .contains("/product", "/amount/value", "/instalments", "/color");
    }

    @Test
    void anOfferSaysWhatALoanWouldBe() {
        // 520.00 x 36 % / 52 = 3.60 a week; 520.00 / 16 = 32.50
        assertThat(post("/offers", "a", asked("520.00", 16)))
                .hasStatusOk()
                .bodyText()
                .contains("\"rate\":\"36\"", "\"instalment\":{\"value\":\"36.10\",\"currency\":\"GTQ\"}")
                .contains("\"retained\":{\"value\":\"10.40\",", "\"paidOut\":{\"value\":\"499.60\",")
                .contains("\"interest\":{\"value\":\"57.60\",", "\"due\":\"2026-03-09\"", "\"due\":\"2026-06-22\"");
        assertThat(post("/offers", "b", asked("520.00", 16).replace(":16", ":16,\"cycle\":3,\"day\":\"2026-04-01\"")))
                .hasStatusOk()
                .bodyText()
                .contains("\"rate\":\"30.5\"", "\"due\":\"2026-04-08\"");
        assertThat(post("/offers", "c", asked("520.00", 17)))
                .hasStatus(409)
                .bodyText()
                .contains("credit.instalments-outside");
        assertThat(post("/offers", "d", asked("520.00", 16).replace("semanal", "otro")))
                .hasStatus(409)
                .bodyText()
                .contains("credit.unknown-product");
    }

    @Test
    void whoMayOnlyReadPublishesNothingAndWhoMayNotIsToldNothing() {
        String reading = fixture.key(home.id(), "credit.read");
        assertThat(fixture.post(root() + "/offers", reading, "a", asked("520.00", 16)))
                .hasStatusOk();
        assertThat(fixture.post(root() + "/products/versions", reading, "b", version("otro", "2026-03-02")))
                .hasStatus(403);
        String other = fixture.key(home.id(), "termdeposits.read");
        assertThat(fixture.get(root() + "/products", other)).hasStatus(403);
        assertThat(fixture.post(root() + "/offers", other, "c", asked("520.00", 16)))
                .hasStatus(403);
    }

    private static String asked(String amount, int instalments) {
        return "{\"product\":\"semanal\",\"amount\":{\"value\":\"%s\",\"currency\":\"GTQ\"},\"instalments\":%d}"
                .formatted(amount, instalments);
    }

    private static String version(String product, String from) {
        return """
                {"product":"%s","spanish":"Semanal","english":"Weekly","validFrom":"%s",
                "offer":{"type":"micro","minimum":{"value":"100.00","currency":"GTQ"},
                    "maximum":{"value":"5000.00","currency":"GTQ"}},
                "plan":{"method":"flat","every":1,"unit":"weeks","instalmentsMin":4,"instalmentsMax":16,
                    "year":"days-365","graceMax":0,"multiple":{"value":"0.01","currency":"GTQ"},"rounding":"half-even"},
                "price":{"rates":[{"fromLoan":1,"rate":"36"},{"fromLoan":3,"rate":"30.5"}],
                    "fees":[{"name":"Papelería","kind":"flat","amount":{"value":"10.00","currency":"GTQ"},
                        "when":"disbursement"}]},
                "paying":{"early":"scheduled","dueOrder":["fee","interest","penalty","principal"],
                    "advanceOrder":["fee","interest","penalty","principal"],"future":"next-instalment",
                    "penaltyRate":"0","penaltyGraceDays":0},
                "eligibility":{"seniorityDays":0,"encaje":"2.5","retained":"2"},
                "bands":[{"upTo":{"value":"1000.00","currency":"GTQ"},"level":"officer","votes":1},
                    {"upTo":{"value":"5000.00","currency":"GTQ"},"level":"committee","votes":3}],
                "source":"Acta 3"}
                """.formatted(product, from);
    }

    private MvcTestResult post(String path, String idempotency, String body) {
        return fixture.post(root() + path, key, idempotency, body);
    }

    private String root() {
        return ApiFixture.root(home) + "/credit";
    }
}
