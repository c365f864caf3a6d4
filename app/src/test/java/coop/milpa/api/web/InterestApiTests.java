package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProducts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What an account earned is told to other systems day by day, and its statement with what it stood at. */
@ApiTest
class InterestApiTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate MONTHS_END = LocalDate.of(2026, 2, 28);

    private final ApiFixture fixture;
    private final Closes closes;
    private final Cooperative home;
    private final String account;
    private final String key;

    InterestApiTests(ApiFixture fixture, SavingsProducts products, Closes closes) {
        this.fixture = fixture;
        this.closes = closes;
        this.home = fixture.cooperative(FIRST);
        ApiFixture.done(products.publish(
                home.id(),
                new ProductVersion(
                        SavingsAccount.DEMAND,
                        BooksFixture.GTQ,
                        FIRST,
                        new Earning(Rate.of("5"), YearDays.DAYS_365, Frequency.MONTHLY, Rate.of("10")),
                        Source.unconfirmed("made up for a test"))));
        Member rosa = fixture.member(home, "Rosa Ixchel");
        SavingsAccount hers = fixture.account(home, rosa, "3650.00");
        this.account = ApiFixture.root(home) + "/accounts/" + hers.terms().number();
        this.key = fixture.key(home.id(), "savings.read");
    }

    @Test
    void whatIsNotGivenYetIsExplained() {
        assertThat(read("/interest/explained").has("explained")).isFalse();
        ApiFixture.done(closes.closeThrough(home.id(), FIRST.plusDays(9), Progress.silent()));
        JsonNode explained = read("/interest/explained").get("explained");
        assertThat(explained.at("/segments/0/days").intValue()).isEqualTo(10);
        assertThat(explained.at("/segments/0/rate").stringValue()).isEqualTo("5");
        assertThat(explained.at("/exact").stringValue()).isEqualTo("5.000000");
        assertThat(explained.at("/interest/value").stringValue()).isEqualTo("5.00");
        assertThat(explained.has("withheld")).isFalse();
        assertThat(read("/interest").get("items")).isEmpty();
    }

    @Test
    void whatWasGivenIsListedAndExplainedByItsLastDay() {
        ApiFixture.done(closes.closeThrough(home.id(), MONTHS_END, Progress.silent()));
        JsonNode given = read("/interest").get("items");
        assertThat(given).hasSize(1);
        assertThat(given.at("/0/interest/value").stringValue()).isEqualTo("14.00");
        assertThat(given.at("/0/withheld/value").stringValue()).isEqualTo("1.40");
        assertThat(given.at("/0/net/value").stringValue()).isEqualTo("12.60");
        JsonNode explained = read("/interest/explained?through=2026-02-28").get("explained");
        assertThat(explained.at("/segments/0/first").stringValue()).isEqualTo("2026-02-01");
        assertThat(explained.at("/segments/0/last").stringValue()).isEqualTo("2026-02-28");
        assertThat(explained.at("/withheld/value").stringValue()).isEqualTo("1.40");
        assertThat(fixture.get(account + "/interest/explained?through=2026-02-27", key))
                .hasStatus(404)
                .bodyText()
                .contains("savings.unknown-interest");
        assertThat(fixture.get(account + "/interest/explained?through=soon", key))
                .hasStatus(400)
                .bodyText()
                .contains("through");
    }

    @Test
    void aStatementSaysWhatWasThereBeforeAndAfter() {
        ApiFixture.done(closes.closeThrough(home.id(), MONTHS_END, Progress.silent()));
        JsonNode statement = read("/statement?from=2026-02-28");
        assertThat(statement.at("/opening/value").stringValue()).isEqualTo("3650.00");
        assertThat(statement.at("/closing/value").stringValue()).isEqualTo("3662.60");
        assertThat(statement.at("/items/0/entry").stringValue()).isNotEmpty();
        JsonNode part = read("/statement?limit=1");
        assertThat(part.get("items")).hasSize(1);
        assertThat(part.at("/closing/value").stringValue()).isEqualTo("3662.60");
        JsonNode rest = read("/statement?limit=200&cursor=" + part.get("next").stringValue());
        assertThat(rest.get("items").values().stream()
                        .map(item -> item.at("/balance/value").stringValue()))
                .containsExactly("3662.60");
        assertThat(fixture.get(account + "/statement?from=2026-02-28&to=2026-02-01", key))
                .hasStatus(400)
                .bodyText()
                .contains("before-from");
    }

    @Test
    void whoMayNotReadSavingsIsToldNothing() {
        String other = fixture.key(home.id(), "members.read");
        for (String path : new String[] {"/statement", "/interest", "/interest/explained"}) {
            assertThat(fixture.get(account + path, other)).as(path).hasStatus(403);
            Cooperative elsewhere = fixture.cooperative();
            assertThat(fixture.get(account + path, fixture.key(elsewhere.id(), "savings.read")))
                    .as(path)
                    .hasStatus(404);
        }
    }

    private JsonNode read(String path) {
        MvcTestResult answer = fixture.get(account + path, key);
        assertThat(answer).hasStatusOk();
        return ApiFixture.json(answer);
    }
}
