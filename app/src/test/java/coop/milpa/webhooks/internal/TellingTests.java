package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.close.Closes;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Ledger;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.MovingClock;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Webhooks;
import coop.milpa.webhooks.internal.Receiver.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened is told, if and only if it happened, signed, and of one account in the order of the books. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, Told.class})
@TestPropertySource(properties = "milpa.webhooks.inner-targets=true")
class TellingTests {

    private final Told told;
    private final BooksFixture books;
    private final Ledger ledger;
    private final EventDesk events;
    private final Webhooks webhooks;
    private final Closes closes;
    private final TenantScope tenants;
    private final TestDatabase.Owner owner;
    private final Courier courier;
    private Open home;
    private Receiver core;

    TellingTests(
            Told told,
            BooksFixture books,
            Ledger ledger,
            EventDesk events,
            Webhooks webhooks,
            Closes closes,
            TenantScope tenants,
            TestDatabase.Owner owner)
            throws IOException {
        this.told = told;
        this.books = books;
        this.ledger = ledger;
        this.events = events;
        this.webhooks = webhooks;
        this.closes = closes;
        this.tenants = tenants;
        this.owner = owner;
        this.courier = told.courier(new MovingClock());
        this.home = told.cooperative();
        this.core = new Receiver();
    }

    @BeforeEach
    void anotherSystemOfAnotherCooperative() throws IOException {
        core.close();
        home = told.cooperative();
        core = new Receiver();
    }

    @AfterEach
    void theBooksBalance() {
        core.close();
        books.assertBooksBalance(home);
    }

    private int tell() {
        events.gather(home.cooperative());
        return courier.send(home.cooperative());
    }

    @Test
    void aDepositIsToldOnceAsACloudEventThatNamesNobody() {
        AccountId hers = books.savings(home);
        told.subscribed(home, core.address(), EventType.SAVINGS_DEPOSITED);
        told.move(home, hers, "savings.deposit", "12.50");
        assertThat(tell()).isEqualTo(1);
        assertThat(tell()).isZero();
        Heard heard = core.heard().getFirst();
        assertThat(core.heard()).hasSize(1);
        assertThat(heard.method() + " " + heard.path()).isEqualTo("POST /hook?of=core");
        assertThat(heard.type()).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(heard.body()).doesNotContain("Rosa", "café");
        JsonNode event = JsonMapper.shared().readTree(heard.body());
        assertThat(event.get("specversion").stringValue()).isEqualTo("1.0");
        assertThat(event.get("id").stringValue()).isEqualTo(heard.id());
        assertThat(event.get("source").stringValue())
                .isEqualTo("urn:milpa:cooperative:" + told.code(home.cooperative()));
        assertThat(event.get("type").stringValue()).isEqualTo("coop.milpa.savings.deposited.v1");
        assertThat(event.get("sequence").stringValue()).hasSize(19);
        JsonNode data = event.get("data");
        assertThat(data.get("entry").stringValue())
                .isEqualTo(event.get("subject").stringValue());
        assertThat(data.get("day").stringValue())
                .isEqualTo(TestClock.TODAY.minusDays(1).toString());
        assertThat(data.get("accounts").size()).isEqualTo(1);
        assertThat(data.at("/accounts/0/amount/value").stringValue()).isEqualTo("12.50");
    }

    /** Reckoned here by the text of the standard, not by the program. */
    @Test
    void theSignatureIsTheStandards() throws Exception {
        AccountId hers = books.savings(home);
        told.subscribed(home, core.address(), EventType.SAVINGS_DEPOSITED);
        told.move(home, hers, "savings.deposit", "12.50");
        tell();
        Heard heard = core.heard().getFirst();
        assertThat(heard.timestamp()).isEqualTo("1772452800");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "HmacSHA256"));
        String signed = String.join(".", heard.id(), heard.timestamp(), heard.body());
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(heard.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(signature));
    }

    @Test
    void anEntryIsToldWithItsLinesAndAlsoAsWhatItWas() {
        AccountId hers = books.savings(home, "100.00");
        told.subscribed(home, core.address(), EventType.ENTRY_POSTED, EventType.SAVINGS_WITHDRAWN);
        told.move(home, hers, "savings.withdrawal", "-40.00");
        told.move(home, hers, "fees.statement", "-1.00");
        assertThat(tell()).isEqualTo(3);
        List<JsonNode> all = core.heard().stream()
                .map(heard -> JsonMapper.shared().readTree(heard.body()))
                .toList();
        assertThat(all)
                .extracting(event -> event.get("type").stringValue())
                .containsExactly(
                        "coop.milpa.entry.posted.v1", "coop.milpa.savings.withdrawn.v1", "coop.milpa.entry.posted.v1");
        JsonNode entry = all.getFirst().get("data");
        assertThat(entry.get("concept").stringValue()).isEqualTo("savings.withdrawal");
        assertThat(entry.get("lines").size()).isEqualTo(2);
        assertThat(entry.at("/lines/0/amount/value").stringValue()).isEqualTo("40.00");
        assertThat(all.get(1).at("/data/accounts/0/amount/value").stringValue()).isEqualTo("-40.00");
    }

    @Test
    void whatWasUndoneIsNotTold() {
        AccountId hers = books.savings(home);
        told.subscribed(home, core.address(), EventType.ENTRY_POSTED);
        assertThatThrownBy(() -> tenants.run(home.cooperative(), () -> {
                    Told.done(ledger.post(told.entry(home, hers, "savings.deposit", "12.50")));
                    throw new IllegalStateException("the lights went out");
                }))
                .hasMessage("the lights went out");
        tenants.rehearse(home.cooperative(), () -> ledger.post(told.entry(home, hers, "savings.deposit", "12.50")));
        assertThat(told.move(home, hers, "savings.withdrawal", "-12.50"))
                .matches(outcome -> outcome.toString().startsWith("Refused"));
        assertThat(tell()).isZero();
        assertThat(core.heard()).isEmpty();
    }

    @Test
    void whereNobodyListensNothingIsNoted() {
        AccountId hers = books.savings(home);
        told.move(home, hers, "savings.deposit", "1.00");
        assertThat(noted()).isZero();
        var webhook = told.subscribed(home, core.address(), EventType.ENTRY_POSTED);
        told.move(home, hers, "savings.deposit", "2.00");
        assertThat(noted()).isEqualTo(1);
        Told.done(webhooks.end(home.cooperative(), webhook.id()));
        assertThat(noted()).isZero();
        told.move(home, hers, "savings.deposit", "4.00");
        assertThat(noted()).isZero();
        assertThat(tell()).isZero();
    }

    private long noted() {
        return owner.jdbc()
                .sql("select count(*) from ledger.news where cooperative_id = ?")
                .param(home.cooperative().value())
                .query(Long.class)
                .single();
    }

    @Test
    void aDayIsToldOnceItIsClosed() {
        told.subscribed(home, core.address(), EventType.DAY_CLOSED);
        assertThat(closes.closeThrough(home.cooperative(), TestClock.TODAY.minusDays(1), Progress.silent())
                        .toString())
                .startsWith("Done");
        assertThat(tell()).isEqualTo(1);
        JsonNode data =
                JsonMapper.shared().readTree(core.heard().getFirst().body()).get("data");
        assertThat(data.get("day").stringValue())
                .isEqualTo(TestClock.TODAY.minusDays(1).toString());
        assertThat(data.get("hash").stringValue()).hasSize(64);
    }

    /** No account goes below zero; so if the order is that of the books, no sum of what was told so far does. */
    @Test
    void ofOneAccountTheOrderIsThatOfTheBooksWhoeverPosts() {
        AccountId hers = books.savings(home);
        told.subscribed(home, core.address(), EventType.ENTRY_POSTED);
        var tellers = new ArrayList<CompletableFuture<Void>>();
        for (int teller = 0; teller < 4; teller++) {
            var random = new Random(20_260_302L + teller);
            tellers.add(CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 40; n++) {
                    told.move(home, hers, "test.movement", random.nextBoolean() ? "10.00" : "-10.00");
                    if (n % 10 == 0) {
                        events.gather(home.cooperative());
                    }
                }
            }));
        }
        tellers.forEach(CompletableFuture::join);
        tell();
        long sum = 0;
        String last = "";
        int withdrawals = 0;
        for (Heard heard : core.heard()) {
            JsonNode event = JsonMapper.shared().readTree(heard.body());
            assertThat(event.get("sequence").stringValue()).isGreaterThan(last);
            last = event.get("sequence").stringValue();
            boolean deposit = event.at("/data/lines/0/code").stringValue().startsWith("101");
            sum += deposit ? 10 : -10;
            withdrawals += deposit ? 0 : 1;
            assertThat(sum).isNotNegative();
        }
        assertThat(withdrawals).isGreaterThan(10);
    }
}
