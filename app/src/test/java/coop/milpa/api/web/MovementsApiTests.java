package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What other systems may do with savings, once each, and what they are told when it cannot be. */
@ApiTest
class MovementsApiTests {

    private final ApiFixture fixture;
    private final Books books;
    private final AuditTrail audit;
    private final TestDatabase.Owner owner;
    private final Cooperative home;
    private final Member rosa;
    private final SavingsAccount hers;
    private final String key;

    MovementsApiTests(ApiFixture fixture, Books books, AuditTrail audit, TestDatabase.Owner owner) {
        this.fixture = fixture;
        this.books = books;
        this.audit = audit;
        this.owner = owner;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.hers = fixture.account(home, rosa, "0.00");
        this.key = fixture.key(home.id(), ApiFixture.ALL);
    }

    @Test
    void aDepositIsTakenWithItsAuditRecordAndItsReplyKept() {
        MvcTestResult answer = deposit("order-1", "12.50");

        assertThat(answer).hasStatus(201).hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().extractingPath("$.amount.value").isEqualTo("12.50");
        assertThat(answer).bodyJson().extractingPath("$.day").isEqualTo("2026-03-02");
        assertThat(balance()).isEqualTo("12.50");
        assertThat(audit.read(home.id(), AuditQuery.latest(new AuditQuery.All(), 5)).records().stream()
                        .map(record -> record.by().actor().kind() + " "
                                + record.change().action() + " "
                                + record.change().subject().id()))
                .contains("API savings.deposit " + hers.terms().number());
        MvcTestResult kept = fixture.get(ApiFixture.root(home) + "/responses/order-1", key);
        assertThat(kept).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo(201);
        assertThat(kept).bodyJson().extractingPath("$.body.amount.value").isEqualTo("12.50");
    }

    @Test
    void askingTwiceTakesOnceAndAnswersTheSame() {
        String first = assertThat(deposit("order-1", "12.50"))
                .hasStatus(201)
                .bodyText()
                .actual();
        MvcTestResult again = deposit("order-1", "12.50");

        assertThat(again)
                .hasStatus(201)
                .hasHeader("Idempotency-Replayed", "true")
                .bodyText()
                .isEqualTo(first);
        assertThat(balance()).isEqualTo("12.50");
    }

    @Test
    void aKeyThatNamesAnotherRequestIsSaidToBeMixedUp() {
        deposit("order-1", "12.50");
        MvcTestResult other = deposit("order-1", "13.00");

        assertThat(other).hasStatus(422).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(other).bodyJson().extractingPath("$.code").isEqualTo("api.key-used-for-other-request");
        assertThat(other)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:milpa:refusal:api.key-used-for-other-request");
        assertThat(post("/withdrawals", "order-1", ApiFixture.deposit(hers, "12.50")))
                .hasStatus(422);
        assertThat(balance()).isEqualTo("12.50");
    }

    @Test
    void anothersKeysNameOtherRequests() {
        deposit("order-1", "12.50");
        String other = fixture.key(home.id(), ApiFixture.ALL);
        assertThat(fixture.post(
                        ApiFixture.root(home) + "/deposits", other, "order-1", ApiFixture.deposit(hers, "1.00")))
                .hasStatus(201);
        assertThat(fixture.get(ApiFixture.root(home) + "/responses/nothing", other))
                .hasStatus(404);
        assertThat(balance()).isEqualTo("13.50");
    }

    @Test
    void theSameRequestManyTimesAtOnceTakesOnce() {
        var answers = new ConcurrentLinkedQueue<String>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    MvcTestResult answer = deposit("order-1", "12.50");
                    answers.add(answer.getResponse().getStatus() + " "
                            + assertThat(answer).bodyText().actual());
                }))
                .toList();
        threads.forEach(MovementsApiTests::join);

        assertThat(answers).hasSize(8);
        assertThat(answers.stream().distinct()).hasSize(1).allMatch(answer -> answer.startsWith("201 "));
        assertThat(balance()).isEqualTo("12.50");
    }

    /** Withdrawals are not gathered: each is a turn of its own. */
    @Test
    void theSameWithdrawalManyTimesAtOnceIsPaidOnce() {
        deposit("in", "100.00");
        var answers = new ConcurrentLinkedQueue<String>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    MvcTestResult answer = post("/withdrawals", "out-1", ApiFixture.deposit(hers, "30.00"));
                    answers.add(answer.getResponse().getStatus() + " "
                            + assertThat(answer).bodyText().actual());
                }))
                .toList();
        threads.forEach(MovementsApiTests::join);

        assertThat(answers).hasSize(8);
        assertThat(answers.stream().distinct()).hasSize(1).allMatch(answer -> answer.startsWith("201 "));
        assertThat(balance()).isEqualTo("70.00");
    }

    @Test
    void manyAtOnceAreEachTaken() {
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String name = "t" + n + "-";
            threads.add(Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 10)
                            .forEach(round ->
                                    assertThat(deposit(name + round, "1.00")).hasStatus(201))));
        }
        threads.forEach(MovementsApiTests::join);
        assertThat(balance()).isEqualTo("80.00");
    }

    @Test
    void aRefusalIsToldInBothLanguagesAndKept() {
        MvcTestResult english = refused("r1", "en");
        assertThat(english).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("savings.unknown-account");
        MvcTestResult spanish = refused("r2", "es");
        String one = assertThat(english)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .actual();
        assertThat(spanish).bodyJson().extractingPath("$.detail").asString().isNotEqualTo(one);
        assertThat(refused("r1", "en")).hasStatus(409).hasHeader("Idempotency-Replayed", "true");
    }

    private MvcTestResult refused(String idempotency, String language) {
        return fixture.request(HttpMethod.POST, ApiFixture.root(home) + "/deposits", key)
                .header("Idempotency-Key", idempotency)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"account": "nowhere", "amount": {"value": "1.00", "currency": "GTQ"}}
                        """)
                .exchange();
    }

    @Test
    void whatCannotBeReadIsToldPlaceByPlaceAndLeavesTheKeyFree() {
        MvcTestResult bad = post("/deposits", "order-1", """
                {"amount": {"value": "x", "currency": "GTQ"}, "acount": "1"}
                """);
        assertThat(bad)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/account", "/amount/value", "/acount");
        assertThat(bad).bodyJson().extractingPath("$.code").isEqualTo("api.bad-fields");
        assertThat(deposit("order-1", "1.00")).hasStatus(201);
        assertThat(post("/deposits", "con espacio", "{}")).hasStatus(400);
        assertThat(post("/deposits", "k".repeat(65), "{}")).hasStatus(400);
    }

    @Test
    void whatComesInAnotherFormIsNotRead() {
        MvcTestResult text = fixture.request(HttpMethod.POST, ApiFixture.root(home) + "/deposits", key)
                .header("Idempotency-Key", "1")
                .contentType(MediaType.TEXT_PLAIN)
                .content("1001 12.50")
                .exchange();
        assertThat(text).hasStatus(415).bodyJson().extractingPath("$.code").isEqualTo("web.unsupported-media");
        MvcTestResult large = post("/deposits", "1", "{\"account\": \"" + "9".repeat(1 << 20) + "\"}");
        assertThat(large).hasStatus(413).bodyJson().extractingPath("$.code").isEqualTo("api.too-large");
        MvcTestResult keyless = fixture.request(HttpMethod.POST, ApiFixture.root(home) + "/deposits", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
        assertThat(keyless)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("key-missing");
        assertThat(fixture.request(HttpMethod.DELETE, ApiFixture.root(home) + "/deposits", key)
                        .exchange())
                .hasStatus(405)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("web.method-not-allowed");
    }

    @Test
    void whatIsTakenOutAndMovedIsToldWithItsCosts() {
        deposit("in", "100.00");
        SavingsAccount second = fixture.account(home, rosa, "0.00");

        MvcTestResult out = post("/withdrawals", "out", ApiFixture.deposit(hers, "30.00"));
        assertThat(out)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.costs.tax.value")
                .isEqualTo("0.00");
        String moving = """
                {"from": "%s", "to": "%s", "amount": {"value": "20.00", "currency": "GTQ"}}
                """.formatted(hers.terms().number(), second.terms().number());
        assertThat(post("/transfers", "move", moving)).hasStatus(201);
        assertThat(post("/transfers", "move", moving)).hasStatus(201);
        assertThat(post("/withdrawals", "too-much", ApiFixture.deposit(hers, "50.01")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ledger.below-floor");
        assertThat(balance()).isEqualTo("50.00");
    }

    @Test
    void aBulkTellsOfEachRow() {
        String rows = """
                {"rows": [{"account": "%1$s", "amount": {"value": "1.00", "currency": "GTQ"}},
                          {"account": "nowhere", "amount": {"value": "1.00", "currency": "GTQ"}},
                          {"account": "%1$s", "amount": {"value": "2.00", "currency": "GTQ"}, "by": "%2$s"}]}
                """.formatted(hers.terms().number(), rosa.number());
        MvcTestResult answer = post("/deposits/bulk", "bulk-1", rows);

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[*].status")
                .asArray()
                .containsExactly(201, 409, 201);
        assertThat(answer).bodyJson().extractingPath("$.rows[1].problem.code").isEqualTo("savings.unknown-account");
        assertThat(answer).bodyJson().extractingPath("$.done").isEqualTo(2);
        assertThat(post("/deposits/bulk", "bulk-1", rows)).hasHeader("Idempotency-Replayed", "true");
        assertThat(balance()).isEqualTo("3.00");
    }

    @Test
    void aReplyThatWasForgottenDoesNotLetTheRequestBeDoneAgain() {
        deposit("order-1", "12.50");
        owner.jdbc()
                .sql("delete from api.reply where cooperative_id = ?")
                .param(home.id().value())
                .update();

        assertThat(deposit("order-1", "12.50")).hasStatus(201);
        assertThat(deposit("order-2", "1.00")).hasStatus(201);
        assertThat(balance()).isEqualTo("13.50");
    }

    @Test
    void whatFailsLeavesNothingAndItsKeyFree() {
        owner.jdbc()
                .sql("alter table savings.movement add constraint broken check (amount <> 666)")
                .update();
        try {
            assertThat(deposit("order-1", "6.66"))
                    .hasStatus(500)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("api.defect");
            assertThat(fixture.get(ApiFixture.root(home) + "/responses/order-1", key))
                    .hasStatus(404);
        } finally {
            owner.jdbc()
                    .sql("alter table savings.movement drop constraint broken")
                    .update();
        }
        assertThat(deposit("order-1", "6.66")).hasStatus(201);
        assertThat(balance()).isEqualTo("6.66");
    }

    private MvcTestResult deposit(String idempotency, String amount) {
        return post("/deposits", idempotency, ApiFixture.deposit(hers, amount));
    }

    private MvcTestResult post(String path, String idempotency, String body) {
        return fixture.post(ApiFixture.root(home) + path, key, idempotency, body);
    }

    private String balance() {
        return books.balance(home.id(), hers.id())
                .orElseThrow()
                .negated()
                .toDecimal()
                .toPlainString();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
