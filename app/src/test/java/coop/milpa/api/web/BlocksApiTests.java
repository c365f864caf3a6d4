package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What keeps the money of an account is put there and let go by other systems as an order or agreement says. */
@ApiTest
class BlocksApiTests {

    private static final String COURT = "{\"authority\": \"Juzgado Primero\", \"caseNumber\": \"12-2026\"%s}";

    private final ApiFixture fixture;
    private final Cooperative home;
    private final Member rosa;
    private final SavingsAccount saved;
    private final String account;
    private final String key;

    BlocksApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.saved = fixture.account(home, rosa, "100.00");
        this.account = address(saved);
        this.key = fixture.key(home.id(), "savings.block savings.read savings.withdrawal");
    }

    @Test
    void whatIsHeldCannotLeaveUntilItIsReleased() {
        assertThat(hold("hold-1", "150.00", "guarantee"))
                .hasStatus(409)
                .bodyText()
                .contains("ledger.below-floor");
        String held = told(hold("hold-2", "60.00", "guarantee"), "hold");
        assertThat(fixture.get(account, key)).bodyText().contains("\"available\":{\"value\":\"40.00\"");
        assertThat(fixture.get(account + "/holds", key)).bodyText().contains(held, "savings.hold-guarantee");
        assertThat(withdraw("take-1", "40.01"))
                .as("a cent of what is held")
                .hasStatus(409)
                .bodyText()
                .contains("ledger.below-floor");
        assertThat(act("/holds/" + held + "/release", "let-1", "{}"))
                .hasStatus(200)
                .bodyText()
                .contains("\"endedOn\":\"2026-03-02\"");
        assertThat(act("/holds/" + held + "/release", "let-2", "{}")).hasStatus(409);
        assertThat(fixture.get(account, key)).bodyText().contains("\"available\":{\"value\":\"100.00\"");
        assertThat(withdraw("take-2", "100.00")).hasStatus(201);
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        assertThat(hold("hold-3", "0.00", "whim"))
                .hasStatus(400)
                .bodyText()
                .contains("/amount", "not-positive", "/reason", "guarantee, cheque, dispute, agreement");
        assertThat(act("/freezing", "stop-1", "{\"authority\": \" \"}"))
                .hasStatus(400)
                .bodyText()
                .contains("/authority", "/caseNumber");
        assertThat(act(
                        "/garnishments",
                        "court-1",
                        COURT.formatted(
                                ", \"amount\": {\"value\": \"1.00\", " + "\"currency\": \"USD\"}, \"others\": [\"\"]")))
                .hasStatus(400)
                .bodyText()
                .contains("/amount", "other-currency", "/others");
    }

    @Test
    void whatKeepsMoneyElsewhereIsNotLetGoHere() {
        String other = address(fixture.account(home, rosa, "50.00"));
        String held = told(hold("hold-4", "10.00", "dispute"), "hold");
        assertThat(fixture.post(other + "/holds/" + held + "/release", key, "let-3", "{}"))
                .hasStatus(404)
                .bodyText()
                .contains("savings.unknown-hold");
        assertThat(act("/holds/nonsense/release", "let-4", "{}")).hasStatus(404);
        String order = told(act("/garnishments", "court-2", COURT.formatted("")), "garnishment");
        assertThat(fixture.post(other + "/garnishments/" + order + "/lift", key, "let-5", "{}"))
                .hasStatus(404);
    }

    @Test
    void aFrozenAccountMovesAgainWhenTheSameAuthoritySaysSo() {
        assertThat(act("/freezing", "stop-2", COURT.formatted("")))
                .hasStatus(200)
                .bodyText()
                .contains("\"blockedBy\":\"Juzgado Primero\"");
        assertThat(withdraw("take-3", "1.00")).hasStatus(409).bodyText().contains("savings.blocked-by-order");
        assertThat(act("/freezing", "stop-3", COURT.formatted("")))
                .hasStatus(409)
                .bodyText()
                .contains("savings.already-frozen");
        assertThat(act("/unfreezing", "go-1", COURT.formatted("").replace("12-2026", "13-2026")))
                .hasStatus(409)
                .bodyText()
                .contains("savings.no-such-order");
        assertThat(withdraw("take-4", "1.00")).as("still frozen").hasStatus(409);
        assertThat(act("/unfreezing", "go-2", COURT.formatted("")))
                .hasStatus(200)
                .bodyText()
                .contains("\"state\":{}");
        assertThat(withdraw("take-5", "1.00")).hasStatus(201);
    }

    @Test
    void whatACourtKeepsEndsByItsOrderOnly() {
        MvcTestResult placed = act(
                "/garnishments",
                "court-3",
                COURT.formatted(", \"amount\": {\"value\": \"30.00\", \"currency\": \"GTQ\"}"));
        String order = told(placed, "garnishment");
        assertThat(placed).bodyText().contains("\"held\":{\"value\":\"30.00\"");
        String hold = ApiFixture.json(fixture.get(account + "/holds", key))
                .get("items")
                .get(0)
                .get("hold")
                .stringValue();
        assertThat(act("/holds/" + hold + "/release", "let-6", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("savings.held-by-order");
        assertThat(act("/garnishments/" + order + "/payment", "pay-1", "{}"))
                .hasStatus(200)
                .bodyText()
                .contains("\"value\":\"30.00\"");
        assertThat(act("/garnishments/" + order + "/lift", "lift-1", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("savings.garnishment-ended");
        assertThat(fixture.get(account, key)).bodyText().contains("\"balance\":{\"value\":\"70.00\"");
    }

    @Test
    void anOrderReachesTheDebtorsAccountsOnly() {
        Member marta = fixture.member(home, "Marta Choc");
        SavingsAccount hers = fixture.account(home, marta, "5.00");
        String others = ", \"others\": [\"" + hers.terms().number() + "\"]";
        assertThat(act("/garnishments", "court-4", COURT.formatted(others)))
                .hasStatus(409)
                .bodyText()
                .contains("savings.not-the-debtors");
        assertThat(fixture.get(account + "/garnishments", key)).bodyText().isEqualTo("{\"items\":[]}");
    }

    @Test
    void onlyWhoMayKeepMoneySeesAndDoesIt() {
        String reading = fixture.key(home.id(), "savings.read savings.operate");
        assertThat(fixture.get(account + "/holds", reading)).hasStatus(403);
        assertThat(fixture.post(account + "/freezing", reading, "stop-4", COURT.formatted("")))
                .hasStatus(403);
        Cooperative elsewhere = fixture.cooperative();
        assertThat(fixture.get(account + "/holds", fixture.key(elsewhere.id(), "savings.block")))
                .hasStatus(404);
    }

    private MvcTestResult hold(String idempotency, String amount, String reason) {
        return act("/holds", idempotency, """
                {"amount": {"value": "%s", "currency": "GTQ"}, "reason": "%s"}
                """.formatted(amount, reason));
    }

    private MvcTestResult withdraw(String idempotency, String amount) {
        return fixture.post(
                ApiFixture.root(home) + "/withdrawals", key, idempotency, ApiFixture.deposit(saved, amount));
    }

    private MvcTestResult act(String path, String idempotency, String body) {
        return fixture.post(account + path, key, idempotency, body);
    }

    private String address(SavingsAccount one) {
        return ApiFixture.root(home) + "/accounts/" + one.terms().number();
    }

    private static String told(MvcTestResult answer, String field) {
        assertThat(answer).hasStatus(201);
        return ApiFixture.json(answer).get(field).stringValue();
    }
}
