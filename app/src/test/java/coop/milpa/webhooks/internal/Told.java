package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.api.Answers;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.MovingClock;
import coop.milpa.testing.TestClock;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Subscribe;
import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookSecret;
import coop.milpa.webhooks.Webhooks;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Cooperatives in which things happen, other systems that want to be told, and couriers whose clock a test moves. */
@TestComponent
class Told {

    static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final BooksFixture books;
    private final Webhooks webhooks;
    private final WebhookRegister register;
    private final DeliveryRegister deliveries;
    private final WebhookRecords records;
    private final Line line;
    private final Answers answers;
    private final TenantScope tenants;
    private final WebhookSettings settings;

    Told(
            Cooperatives cooperatives,
            Accounts accounts,
            BooksFixture books,
            Webhooks webhooks,
            WebhookRegister register,
            DeliveryRegister deliveries,
            WebhookRecords records,
            Line line,
            Answers answers,
            TenantScope tenants,
            WebhookSettings settings) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.books = books;
        this.webhooks = webhooks;
        this.register = register;
        this.deliveries = deliveries;
        this.records = records;
        this.line = line;
        this.answers = answers;
        this.tenants = tenants;
        this.settings = settings;
    }

    Courier courier(MovingClock clock) {
        return new Courier(
                register,
                deliveries,
                records,
                cooperatives,
                new Sender(line, answers, clock),
                tenants,
                clock,
                settings);
    }

    Open cooperative() {
        String code = "AV" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(new CreateCooperative(
                code, "Avisos " + code, "GT", "GTQ", TestClock.TODAY.minusDays(1), Choices.none())));
        var branch = cooperatives.mainBranch(made.id()).id();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    String code(CooperativeId cooperative) {
        return cooperatives.byId(cooperative).orElseThrow().code();
    }

    Webhook subscribed(Open home, String target, EventType... events) {
        var wanted = new Wanted(target, Set.of(events), EnumSet.allOf(EventType.class));
        return done(webhooks.subscribe(new Subscribe(home.cooperative(), wanted, SECRET)));
    }

    /** A movement of savings; more for the member if it is positive. */
    Outcome<?> move(Open home, AccountId account, String concept, String amount) {
        return books.post(entry(home, account, concept, amount));
    }

    Entry entry(Open home, AccountId account, String concept, String amount) {
        Heading heading = Heading.of(home.cooperative(), RequestId.next(), concept, BooksFixture.TELLER)
                .saying("Rosa Ixchel trajo la venta de su café");
        Money money = Money.of(amount, BooksFixture.GTQ);
        return money.isPositive()
                ? Entry.transfer(heading, home.cash(), account, money, Standing.MEMBER)
                : Entry.transfer(heading, account, home.cash(), money.negated(), Standing.MEMBER);
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
