package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts are opened, closed and put right by other systems as by people, once each. */
@ApiTest
class OpeningApiTests {

    private final ApiFixture fixture;
    private final Cooperative home;
    private final Member rosa;
    private final String key;

    OpeningApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.key = fixture.key(
                home.id(), "savings.operate savings.deposit savings.withdrawal savings.read savings.reverse");
    }

    @Test
    void anAccountIsOpenedOnceHoweverOftenItIsAskedFor() {
        MvcTestResult first = open(key, "open-1", "10.00");
        MvcTestResult again = open(key, "open-1", "10.00");
        assertThat(first).hasStatus(201).bodyText().contains("\"value\":\"10.00\"", "\"product\":\"demand\"");
        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(open(key, "open-1", "11.00")).hasStatus(422).bodyText().contains("api.key-used-for-other-request");
        String all = ApiFixture.root(home) + "/members/" + rosa.number() + "/accounts";
        assertThat(json(fixture.get(all, key)).get("items")).hasSize(1);
    }

    @Test
    void whatIsWrongIsToldAtItsPlaceAndLeavesTheKeyFree() {
        String wrong = """
                {"product": "demand", "first": {"value": "-1.00", "currency": "GTQ"}, "nonsense": 1,
                 "quotas": {"amount": {"value": "5.00", "currency": "USD"}, "everyMonths": 5, "firstDue": "soon"}}
                """;
        assertThat(fixture.post(accounts(), key, "open-2", wrong))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "/owner",
                        "/first",
                        "/nonsense",
                        "/quotas/amount",
                        "/quotas/everyMonths",
                        "/quotas/firstDue",
                        "/quotas/count");
        assertThat(open(key, "open-2", "0.00")).hasStatus(201);
    }

    @Test
    void rulesSayNoWithTheirCodes() {
        assertThat(refusal("A-none", "demand", "")).contains("savings.not-a-member");
        assertThat(refusal(rosa.number(), "nowhere", "")).contains("savings.unknown-product");
        assertThat(refusal(rosa.number(), "demand", ", \"by\": \"nobody\"")).contains("members.nobody-has");
        assertThat(refusal(rosa.number(), "demand", ", \"branch\": \"999\"")).contains("registry.unknown-branch");
        String quotas = ", \"quotas\": {\"amount\": {\"value\": \"5.00\", \"currency\": \"GTQ\"}, "
                + "\"everyMonths\": 1, \"firstDue\": \"2026-04-01\", \"count\": 12}";
        assertThat(refusal(rosa.number(), "demand", quotas)).contains("savings.quotas-not-taken");
    }

    @Test
    void aFirstDepositAsksForThePermissionToTakeOne() {
        String opening = fixture.key(home.id(), "savings.operate");
        assertThat(open(opening, "open-3", "10.00")).hasStatus(403);
        assertThat(open(opening, "open-4", "0.00")).hasStatus(201);
        assertThat(open(fixture.key(home.id(), "savings.deposit"), "open-5", "0.00"))
                .hasStatus(403);
    }

    @Test
    void closingPaysAllOutAndEndsIt() {
        String number = number(open(key, "open-6", "10.00"));
        String closing = accounts() + "/" + number + "/closing";
        assertThat(fixture.post(closing, fixture.key(home.id(), "savings.operate"), "close-1", "{}"))
                .hasStatus(403);
        assertThat(fixture.post(closing, key, "close-1", "{}"))
                .hasStatus(200)
                .bodyText()
                .contains("\"paid\":{\"value\":\"10.00\"");
        assertThat(fixture.get(accounts() + "/" + number, key)).bodyText().contains("\"closedOn\":\"2026-03-02\"");
        assertThat(fixture.post(closing, key, "close-2", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("savings.already-closed");
    }

    @Test
    void whereAllHoldersMustSignTheyAreNamed() {
        Member marta = fixture.member(home, "Marta Choc");
        String number = number(open(key, "open-7", "10.00"));
        String keeping = fixture.key(home.id(), "members.keep");
        String joint = """
                {"person": "%s", "power": "joint-all", "account": "%s", "from": "2026-03-02"}
                """.formatted(marta.number(), number);
        String mandates = ApiFixture.root(home) + "/members/" + rosa.number() + "/mandates";
        assertThat(fixture.post(mandates, keeping, "joint-1", joint)).hasStatus(201);
        String taking = """
                {"account": "%s", "amount": {"value": "1.00", "currency": "GTQ"}%s}
                """;
        String withdrawals = ApiFixture.root(home) + "/withdrawals";
        assertThat(fixture.post(withdrawals, key, "take-1", taking.formatted(number, "")))
                .hasStatus(409)
                .bodyText()
                .contains("members.all-holders-must-act");
        String signed = taking.formatted(number, ", \"cosigner\": \"" + marta.number() + "\"");
        assertThat(fixture.post(withdrawals, key, "take-2", signed)).hasStatus(201);
        assertThat(fixture.post(withdrawals, key, "take-3", signed.replace(marta.number(), "nobody")))
                .hasStatus(409)
                .bodyText()
                .contains("savings.not-a-member");
        assertThat(fixture.post(ApiFixture.root(home) + "/deposits", key, "give-1", signed))
                .as("nobody signs for money that comes")
                .hasStatus(400)
                .bodyText()
                .contains("/cosigner");
        String closing = accounts() + "/" + number + "/closing";
        assertThat(fixture.post(closing, key, "close-3", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("members.all-holders-must-act");
        String both = "{\"cosigner\": \"" + marta.number() + "\"}";
        assertThat(fixture.post(closing, key, "close-4", both)).hasStatus(200);
    }

    @Test
    void aSystemDoesNotUndoWhatItDidItself() {
        SavingsAccount other = fixture.account(home, rosa, "7.00");
        String number = number(open(key, "open-8", "10.00"));
        String entry = entry(number);
        String checker = fixture.key(home.id(), "savings.reverse savings.read");
        assertThat(reverse(key, "undo-1", number, entry))
                .hasStatus(409)
                .bodyText()
                .contains("savings.own-operation");
        assertThat(reverse(checker, "undo-2", other.terms().number(), entry))
                .as("under the number of another account")
                .hasStatus(409)
                .bodyText()
                .contains("savings.unknown-movement");
        assertThat(reverse(checker, "undo-3", number, "nonsense"))
                .hasStatus(400)
                .bodyText()
                .contains("/entry");
        assertThat(reverse(checker, "undo-4", number, entry)).hasStatus(201);
        assertThat(fixture.get(accounts() + "/" + number, key)).bodyText().contains("\"balance\":{\"value\":\"0.00\"");
    }

    @Test
    void accountsOfAnotherCooperativeAreNotThere() {
        Cooperative elsewhere = fixture.cooperative();
        Member theirs = fixture.member(elsewhere, "Ana Xi");
        String number = fixture.account(elsewhere, theirs, "7.00").terms().number();
        // Numbers are each cooperative's own: one that only the other has.
        String only = fixture.account(elsewhere, theirs, "7.00").terms().number();
        assertThat(number).isNotEqualTo(only);
        for (String act : new String[] {"closing", "waking"}) {
            assertThat(fixture.post(accounts() + "/" + only + "/" + act, key, act, "{}"))
                    .hasStatus(404)
                    .bodyText()
                    .contains("savings.unknown-account");
        }
        assertThat(fixture.post(ApiFixture.root(elsewhere) + "/accounts/" + only + "/closing", key, "close-5", "{}"))
                .hasStatus(404);
        String foreign = ", \"by\": \"" + theirs.party() + "\"";
        assertThat(refusal(rosa.number(), "demand", foreign)).contains("members.nobody-has");
    }

    private String refusal(String owner, String product, String more) {
        String body = """
                {"owner": "%s", "product": "%s", "first": {"value": "0.00", "currency": "GTQ"}%s}
                """.formatted(owner, product, more);
        return assertThat(fixture.post(accounts(), key, "no-" + body.hashCode(), body))
                .hasStatus(409)
                .bodyText()
                .actual();
    }

    private MvcTestResult open(String with, String idempotency, String first) {
        String body = """
                {"owner": "%s", "product": "demand", "first": {"value": "%s", "currency": "GTQ"}}
                """.formatted(rosa.number(), first);
        return fixture.post(accounts(), with, idempotency, body);
    }

    private MvcTestResult reverse(String with, String idempotency, String number, String entry) {
        String body = "{\"entry\": \"%s\", \"reason\": \"era otra cuenta\"}".formatted(entry);
        return fixture.post(accounts() + "/" + number + "/reversals", with, idempotency, body);
    }

    private String entry(String number) {
        return json(fixture.get(accounts() + "/" + number + "/movements", key))
                .get("items")
                .get(0)
                .get("entry")
                .stringValue();
    }

    private String accounts() {
        return ApiFixture.root(home) + "/accounts";
    }

    private static String number(MvcTestResult opened) {
        return json(opened).get("number").stringValue();
    }

    private static String text(MvcTestResult answer) {
        return assertThat(answer).bodyText().actual();
    }
}
