package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.MovingClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.webhooks.ChangeWebhook;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Delivery.State;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookRefusal;
import coop.milpa.webhooks.Webhooks;
import coop.milpa.webhooks.internal.Receiver.Heard;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What is told is told until it is heard; what is not heard is tried later, given up, or waits for somebody to look. */
@ModuleTest
@Import({BooksFixture.class, Told.class})
@TestPropertySource(properties = "milpa.webhooks.inner-targets=true")
class DeliveringTests {

    private final Told told;
    private final BooksFixture books;
    private final EventDesk events;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Couriers couriers;
    private final AuditTrail audit;
    private final TestDatabase.Owner owner;
    private MovingClock clock = new MovingClock();
    private Courier courier;
    private Open home;
    private AccountId hers;
    private Receiver core;
    private Webhook webhook;

    DeliveringTests(
            Told told,
            BooksFixture books,
            EventDesk events,
            Webhooks webhooks,
            Deliveries deliveries,
            Couriers couriers,
            AuditTrail audit,
            TestDatabase.Owner owner)
            throws IOException {
        this.told = told;
        this.books = books;
        this.events = events;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.couriers = couriers;
        this.audit = audit;
        this.owner = owner;
        this.courier = told.courier(clock);
        this.home = told.cooperative();
        this.hers = books.savings(home);
        this.core = new Receiver();
        this.webhook = told.subscribed(home, core.address(), EventType.SAVINGS_DEPOSITED);
    }

    @BeforeEach
    void anotherSystemOfAnotherCooperative() throws IOException {
        core.close();
        clock = new MovingClock();
        courier = told.courier(clock);
        home = told.cooperative();
        hers = books.savings(home);
        core = new Receiver();
        webhook = told.subscribed(home, core.address(), EventType.SAVINGS_DEPOSITED);
    }

    @AfterEach
    void theBooksBalance() {
        core.close();
        books.assertBooksBalance(home);
    }

    private void deposit(int many) {
        for (int n = 0; n < many; n++) {
            told.move(home, hers, "savings.deposit", "1.00");
        }
        events.gather(home.cooperative());
    }

    private List<Delivery> known() {
        return deliveries.of(home.cooperative(), webhook.id(), Long.MAX_VALUE, 200);
    }

    private Webhook now() {
        return webhooks.find(home.cooperative(), webhook.id()).orElseThrow();
    }

    @Test
    void whatIsNotHeardIsTriedLaterUnderTheSameIdAndThenHeard() {
        core.answers(503);
        deposit(1);
        assertThat(courier.send(home.cooperative())).isEqualTo(1);
        assertThat(known()).extracting(Delivery::state).containsExactly(State.WAITING);
        assertThat(courier.send(home.cooperative())).as("at once").isZero();
        clock.forward(Duration.ofSeconds(9));
        assertThat(courier.send(home.cooperative())).as("before its time").isZero();
        core.answers(200);
        clock.forward(Duration.ofSeconds(3));
        assertThat(courier.send(home.cooperative())).isEqualTo(1);
        assertThat(core.heard())
                .hasSize(2)
                .extracting(Heard::id)
                .containsOnly(known().getFirst().event().toString());
        assertThat(core.heard()).extracting(Heard::timestamp).doesNotHaveDuplicates();
        assertThat(core.heard()).extracting(Heard::signature).doesNotHaveDuplicates();
        assertThat(known().getFirst()).satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.DELIVERED);
            assertThat(delivery.tries()).isEqualTo(2);
            assertThat(delivery.last().orElseThrow().answer()).isEqualTo("200");
        });
    }

    @Test
    void aDeliveryIsGivenUpAfterItsTriesAndCanBeSentAgain() {
        core.answers(400);
        deposit(1);
        for (int day = 0; day < 9; day++) {
            courier.send(home.cooperative());
            clock.forward(Duration.ofDays(1));
        }
        assertThat(core.heard()).hasSize(8);
        assertThat(known()).extracting(Delivery::state).containsExactly(State.GIVEN_UP);
        core.answers(204);
        long number = known().getFirst().number();
        Told.done(deliveries.again(home.cooperative(), webhook.id(), number));
        assertThat(courier.send(home.cooperative())).isEqualTo(1);
        assertThat(known()).extracting(Delivery::state).containsExactly(State.DELIVERED);
        assertThat(deliveries.again(home.cooperative(), webhook.id(), number + 1_000))
                .isEqualTo(Outcome.refused(new WebhookRefusal.UnknownDelivery(number + 1_000)));
    }

    @Test
    void whatOneMessageIsAnsweredConcernsTheOthersOnlyIfNobodyIsThere() {
        core.answers(422);
        deposit(3);
        assertThat(courier.send(home.cooperative())).as("each is tried").isEqualTo(3);
        clock.forward(Duration.ofMinutes(1));
        core.answers(500);
        assertThat(courier.send(home.cooperative())).as("the first is").isEqualTo(1);
    }

    @Test
    void severalFailuresPauseAndWhatHappensMeanwhileWaits() {
        core.answers(400);
        deposit(12);
        assertThat(courier.send(home.cooperative())).isEqualTo(10);
        assertThat(now().state()).isEqualTo(Webhook.State.PAUSED);
        assertThat(audit.read(home.cooperative(), AuditQuery.latest(new AuditQuery.All(), 1))
                        .records())
                .extracting(record -> record.change().action())
                .containsExactly("webhooks.paused");
        deposit(1);
        clock.forward(Duration.ofDays(1));
        assertThat(courier.send(home.cooperative())).isZero();
        core.answers(204);
        Told.done(webhooks.resume(home.cooperative(), webhook.id()));
        assertThat(courier.send(home.cooperative())).isEqualTo(13);
        assertThat(known()).extracting(Delivery::state).containsOnly(State.DELIVERED);
    }

    @Test
    void whoeverWantsNoMoreIsPausedAtOnce() {
        core.answers(410);
        deposit(1);
        courier.send(home.cooperative());
        assertThat(now().state()).isEqualTo(Webhook.State.PAUSED);
    }

    /** The program dies after it took what it was to send, and before it said what came of it. */
    @Test
    void whatAKilledCourierHadTakenIsSentAfterTheStart() {
        deposit(2);
        assertThat(courier.take(home.cooperative()).orElseThrow().all()).hasSize(2);
        Courier next = told.courier(clock);
        assertThat(next.send(home.cooperative())).as("it might still be at it").isZero();
        clock.forward(Duration.ofMinutes(2));
        assertThat(next.send(home.cooperative())).isEqualTo(2);
        assertThat(core.heard()).hasSize(2);
    }

    /** The program dies after the commit of a deposit and before anything else: a new one finds what the ledger noted. */
    @Test
    void whatWasNotedAndNotTakenIsSentAfterTheStart() {
        told.move(home, hers, "savings.deposit", "1.00");
        assertThat(courier.send(home.cooperative())).as("nobody has looked yet").isZero();
        assertThat(couriers.round(home.cooperative())).isEqualTo(1);
    }

    @Test
    void twoCouriersNeverSendTheSame() {
        deposit(150);
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(() -> told.courier(clock).send(home.cooperative())),
                CompletableFuture.supplyAsync(() -> told.courier(clock).send(home.cooperative())));
        int sent = both.stream().mapToInt(CompletableFuture::join).sum();
        sent += courier.send(home.cooperative());
        assertThat(sent).isEqualTo(150);
        assertThat(core.heard()).hasSize(150).extracting(Heard::id).doesNotHaveDuplicates();
    }

    @Test
    void aRedirectIsNotFollowed() {
        core.answers(302);
        deposit(1);
        courier.send(home.cooperative());
        assertThat(core.heard()).hasSize(1).extracting(Heard::path).containsExactly("/hook?of=core");
        assertThat(known().getFirst().last().orElseThrow().answer()).isEqualTo("302");
    }

    @Test
    void whatIsChangedIsChangedAsItWasSeenOnly() throws IOException {
        Webhook seen = now();
        deposit(1);
        try (var other = new Receiver()) {
            var wanted = new Wanted(other.address(), Set.of(EventType.ENTRY_POSTED), Set.of(EventType.values()));
            var change = new ChangeWebhook(home.cooperative(), webhook.id(), seen.version(), wanted, Optional.empty());
            assertThat(Told.done(webhooks.change(change)).version()).isEqualTo(seen.version() + 1);
            assertThat(webhooks.change(change)).isEqualTo(Outcome.refused(new WebhookRefusal.Stale()));
            assertThat(courier.send(home.cooperative())).isEqualTo(1);
            assertThat(other.heard()).as("what waited goes to the new address").hasSize(1);
        }
    }

    @Test
    void whoeverHasEndedIsToldNothingAndComesToNothingAgain() {
        deposit(1);
        assertThat(Told.done(webhooks.end(home.cooperative(), webhook.id())).state())
                .isEqualTo(Webhook.State.ENDED);
        assertThat(Told.done(webhooks.end(home.cooperative(), webhook.id())).state())
                .isEqualTo(Webhook.State.ENDED);
        assertThat(webhooks.resume(home.cooperative(), webhook.id()))
                .isEqualTo(Outcome.refused(new WebhookRefusal.UnknownWebhook(webhook.id())));
        assertThat(courier.send(home.cooperative())).isZero();
        assertThat(known()).isEmpty();
    }

    @Test
    void anotherCooperativesAreNotThere() {
        Open other = told.cooperative();
        assertThat(webhooks.find(other.cooperative(), webhook.id())).isEmpty();
        assertThat(webhooks.of(other.cooperative())).isEmpty();
        assertThat(webhooks.end(other.cooperative(), webhook.id()))
                .isEqualTo(Outcome.refused(new WebhookRefusal.UnknownWebhook(webhook.id())));
    }

    @Test
    void theSecretIsSealedAndInNoRecord() {
        String row = owner.jdbc()
                .sql("select encode(secret, 'escape') from webhooks.subscription where subscription_id = ?")
                .param(webhook.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(Told.SECRET.text());
        assertThat(audit.read(home.cooperative(), AuditQuery.latest(new AuditQuery.All(), 50))
                        .records())
                .anyMatch(record -> record.change().action().equals("webhooks.subscribed"))
                .noneMatch(record -> record.change().after().text().contains("whsec_"));
    }

    @Test
    void whatIsOldIsForgotten() {
        deposit(2);
        courier.send(home.cooperative());
        assertThat(couriers.forget(home.cooperative())).isZero();
        owner.jdbc()
                .sql("update webhooks.event set happened_at = '2026-01-30' where cooperative_id = ?")
                .param(home.cooperative().value())
                .update();
        assertThat(couriers.forget(home.cooperative())).isEqualTo(2);
        assertThat(known()).isEmpty();
    }
}
