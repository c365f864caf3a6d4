package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.milpa.access.ApiKeys;
import coop.milpa.access.MakeApiKey;
import coop.milpa.access.NewApiKey;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cooperative whose members save, and another system that calls its API. */
@TestComponent
class ApiFixture {

    static final String ALL = "figures.read books.read members.read savings.read savings.read-products "
            + "savings.deposit savings.withdrawal savings.transfer "
            + "members.keep webhooks.read webhooks.subscribe webhooks.change webhooks.end"
            + MemberExamples.PERMISSIONS
            + SavingsExamples.PERMISSIONS
            + BooksExamples.PERMISSIONS
            + OfficeExamples.PERMISSIONS;
    /** Longer than anything that runs beside a test takes. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration SOON = Duration.ofMillis(10);
    private static final int FIRST_DPI = 20_000_000;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester server;
    private final Cooperatives cooperatives;
    private final Members members;
    private final SavingsOperations operations;
    private final ApiKeys keys;
    private final Jobs jobs;

    ApiFixture(
            MockMvcTester server,
            Cooperatives cooperatives,
            Members members,
            SavingsOperations operations,
            ApiKeys keys,
            Jobs jobs) {
        this.server = server;
        this.cooperatives = cooperatives;
        this.members = members;
        this.operations = operations;
        this.keys = keys;
        this.jobs = jobs;
    }

    Cooperative cooperative() {
        return cooperative(TestClock.TODAY);
    }

    /** One whose books begin on a day. */
    Cooperative cooperative(LocalDate first) {
        String code = "API" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(
                new CreateCooperative(code, "Sistemas " + code, "GT", "GTQ", first, Choices.none())));
    }

    Member member(Cooperative cooperative, String name) {
        String number = "A-" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                name,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1985, 5, 4)),
                Sex.FEMALE,
                new Home("Zona 1", "Cobán"),
                new IdentityDocument("DPI", dpi()),
                Optional.of(TestClock.TODAY.minusYears(1)),
                "",
                "");
        return Objects.requireNonNull(
                members.register(cooperative.id(), List.of(registration)).get(number));
    }

    /** A number that nobody has, with its check digit, of the first municipality. */
    private static String dpi() {
        while (true) {
            String eight = String.valueOf(FIRST_DPI + NUMBERS.incrementAndGet());
            int sum = 0;
            for (int n = 0; n < eight.length(); n++) {
                sum += Character.digit(eight.charAt(n), 10) * (n + 2);
            }
            if (sum % 11 < 10) {
                return eight + sum % 11 + "0101";
            }
        }
    }

    SavingsAccount account(Cooperative cooperative, Member owner, String first) {
        var branch = cooperatives.mainBranch(cooperative.id()).id();
        var place = new SavingsOrder.Place(branch, Set.of(owner.party()), Optional.empty());
        var order = new SavingsOrder(cooperative.id(), RequestId.next(), BooksFixture.TELLER, place);
        return done(operations.open(new OpenSavings(
                order,
                owner.number(),
                SavingsAccount.DEMAND,
                Money.of(first, BooksFixture.GTQ),
                CashDeclaration.own(owner.party()),
                Optional.empty())));
    }

    String key(CooperativeId home, String permissions) {
        var command = new MakeApiKey(
                home,
                "key-" + NUMBERS.incrementAndGet(),
                new TreeSet<>(List.of(permissions.split(" "))),
                Duration.ofDays(1),
                Optional.empty());
        return done(keys.make(command)).token().text();
    }

    NewApiKey named(CooperativeId home, String name, String permission) {
        return done(keys.make(
                new MakeApiKey(home, name, new TreeSet<>(List.of(permission)), Duration.ofDays(1), Optional.empty())));
    }

    MockMvcRequestBuilder request(HttpMethod method, String address, String key) {
        return server.method(method).uri(URI.create(address)).header("Authorization", "Bearer " + key);
    }

    MvcTestResult get(String address, String key) {
        return request(HttpMethod.GET, address, key).exchange();
    }

    MvcTestResult post(String address, String key, String idempotency, String body) {
        return request(HttpMethod.POST, address, key)
                .header("Idempotency-Key", idempotency)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Says something anew, of what was seen; of nothing if that is empty. */
    MvcTestResult put(String address, String key, String idempotency, String seen, String body) {
        var request = request(HttpMethod.PUT, address, key)
                .header("Idempotency-Key", idempotency)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (seen.isEmpty() ? request : request.header("If-Match", seen)).exchange();
    }

    /** The mark of what is seen at an address now. */
    String tag(String address, String key) {
        return Objects.requireNonNull(get(address, key).getResponse().getHeader("ETag"));
    }

    /** Waits until a job has ended, however it did. */
    void awaitEnd(JobOrder order) {
        await().atMost(PATIENCE)
                .pollInterval(SOON)
                .until(() -> jobs.find(order).orElseThrow().run().state() != Job.State.RUNNING);
    }

    static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(assertThat(answer).bodyText().actual());
    }

    static String root(Cooperative cooperative) {
        return "/api/v1/c/" + cooperative.code();
    }

    static String deposit(SavingsAccount account, String amount) {
        return """
                {"account": "%s", "amount": {"value": "%s", "currency": "GTQ"}}
                """.formatted(account.terms().number(), amount);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
