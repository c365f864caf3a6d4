package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What other systems look up: statements, lines of a code, entries by what they say, the calendar, the audit trail. */
@ApiTest
class LookupApiTests {

    private final ApiFixture fixture;
    private final Cooperative home;
    private final SavingsAccount hers;
    private final String key;

    LookupApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.hers = fixture.account(home, fixture.member(home, "Rosa Ixchel"), "25.00");
        this.key = fixture.key(home.id(), "figures.read books.read audit.read savings.deposit");
        for (int n = 1; n <= 4; n++) {
            fixture.post(ApiFixture.root(home) + "/deposits", key, "d" + n, ApiFixture.deposit(hers, n + ".50"));
        }
    }

    @Test
    void aStatementIsOfADayThatTheBooksHave() {
        assertThat(get("/balance-sheet"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.totals[0].assets.value")
                .isEqualTo("37.00");
        assertThat(get("/balance-sheet?on=2026-03-03"))
                .hasStatus(400)
                .bodyText()
                .contains("not-in-books");
        assertThat(get("/balance-sheet?on=2026-02-28"))
                .hasStatus(400)
                .bodyText()
                .contains("not-in-books");
        assertThat(get("/income-statement?from=2026-03-02&to=2026-03-01")).hasStatus(400);
        assertThat(get("/income-statement"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.from")
                .isEqualTo("2026-03-02");
        assertThat(get("/chart?on=ayer")).hasStatus(400).bodyText().contains("not-a-day");
        assertThat(get("/chart"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.codes[0].balance.value")
                .isEqualTo("37.00");
    }

    @Test
    void linesOfACodeComePartByPart() {
        assertThat(parts("/codes/101101/lines?limit=2", "amount"))
                .containsExactly("25.00", "1.50", "2.50", "3.50", "4.50");
        assertThat(get("/codes/109101/lines"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("/codes/999/lines")).hasStatus(404);
        assertThat(get("/codes/x/lines")).hasStatus(404);
    }

    @Test
    void entriesAreFoundByWhatTheySay() {
        assertThat(parts("/entry-search?limit=2", "amount")).hasSize(5);
        assertThat(parts("/entry-search?amount=3.50", "amount")).containsExactly("3.50");
        assertThat(parts("/entry-search?code=1011&concept=savings.deposit", "amount"))
                .hasSize(5);
        assertThat(parts("/entry-search?account=" + hers.terms().number() + "&amount=1.5", "amount"))
                .containsExactly("1.50");
        String entry = json(get("/entry-search?amount=4.50"))
                .get("items")
                .get(0)
                .get("entry")
                .stringValue();
        assertThat(parts("/entry-search?number=" + entry, "amount")).containsExactly("4.50");
        assertThat(get("/entry-search?number=4")).hasStatus(400).bodyText().contains("not-an-id");
        assertThat(get("/entry-search?amount=1.505")).hasStatus(400).bodyText().contains("not-an-amount");
        assertThat(get("/entry-search?text=%00&code=%27")).hasStatusOk();
        assertThat(get("/entry-search?text=25%25")).hasStatusOk();
    }

    @Test
    void theCalendarSaysWhyADayIsClosed() {
        JsonNode days = json(get("/calendar?from=2026-05-01&to=2026-05-03")).get("items");
        assertThat(days).hasSize(3);
        assertThat(days.get(0).get("business").booleanValue()).isFalse();
        assertThat(days.get(0).get("holidays").get(0).get("spanish").stringValue())
                .contains("Trabajo");
        assertThat(days.get(2).get("business").booleanValue()).as("a Sunday").isFalse();
        assertThat(get("/calendar"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(31);
        assertThat(get("/calendar?from=2026-01-01&to=2026-12-31")).hasStatusOk();
        assertThat(get("/calendar?from=2026-01-01&to=2027-01-02"))
                .hasStatus(400)
                .bodyText()
                .contains("too-many-days");
        assertThat(get("/calendar?from=9999-12-01")).hasStatusOk();
    }

    @Test
    void theAuditTrailComesPartByPartTheLatestFirst() {
        List<String> subjects = parts("/audit?action=savings.deposit&kind=savings-account&limit=2", "id");
        assertThat(subjects)
                .as("their ids are in the order of time")
                .hasSizeGreaterThanOrEqualTo(4)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        JsonNode latest = json(get("/audit?limit=1")).get("items").get(0);
        String address = "/audit/" + latest.get("id").stringValue();
        assertThat(get(address))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.actor.kind")
                .isEqualTo("api");
        String who = latest.get("actor").get("id").stringValue();
        assertThat(parts("/audit?who=" + who + "&limit=200", "id")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(parts("/audit?to=2026-03-01", "id")).isEmpty();
        assertThat(get("/audit?who=rosa")).hasStatus(400);
        assertThat(get("/audit?from=2026-03-02&to=2026-03-01")).hasStatus(400);
        assertThat(get("/audit/x")).hasStatus(404);

        Cooperative other = fixture.cooperative();
        assertThat(fixture.get(ApiFixture.root(other) + address, fixture.key(other.id(), "audit.read")))
                .as("another cooperative's")
                .hasStatus(404);
        String teller = fixture.key(home.id(), "figures.read savings.deposit");
        for (String path : List.of("/audit", "/codes/101101/lines", "/entry-search")) {
            assertThat(fixture.get(ApiFixture.root(home) + path, teller)).hasStatus(403);
        }
    }

    /** The texts, or the values of the amounts, that a field of all items has. */
    private List<String> parts(String path, String field) {
        List<String> told = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = json(get(path + cursor));
            part.get("items").forEach(each -> {
                JsonNode value = each.get(field);
                told.add((value.isObject() ? value.get("value") : value).stringValue());
            });
            cursor = part.has("next") ? "&cursor=" + part.get("next").stringValue() : "";
        } while (!cursor.isEmpty());
        return told;
    }

    private MvcTestResult get(String path) {
        return fixture.get(ApiFixture.root(home) + path, key);
    }
}
