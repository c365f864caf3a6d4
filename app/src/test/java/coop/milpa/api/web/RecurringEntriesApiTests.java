package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.registry.Cooperative;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Entries that come back and the end of the year through the API. */
@ApiTest
class RecurringEntriesApiTests {

    private final ApiFixture fixture;
    private final Cooperative home;
    private final String writer;
    private final String approver;

    RecurringEntriesApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.writer = fixture.key(home.id(), "figures.read books.read entries.write entries.approve");
        this.approver = fixture.key(home.id(), "entries.approve");
    }

    @Test
    void whatOneProposesAnotherLetsPassAndStops() {
        String id = id(propose("p", "month", 31, "2026-04-01", ""));
        assertThat(act(writer, id, "approve", "own", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("accounting.own-approval");
        assertThat(act(approver, id, "approve", "a", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo("2026-04-30");
        assertThat(act(approver, id, "reject", "r", "{\"reason\": \"tarde\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("accounting.already-decided");
        assertThat(act(approver, id, "stop", "s", "{}")).as("no reason").hasStatus(400);
        assertThat(act(approver, id, "stop", "s", "{\"reason\": \"se mudan\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("se mudan");
        assertThat(get("/recurring-entries?state=stopped"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id);
    }

    @Test
    void aScheduleThatCannotBeIsTold() {
        MvcTestResult bad = propose("p", "week", 32, "2026-04-01", ", \"to\": \"2026-03-01\", \"at\": \"noon\"");
        assertThat(bad)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/schedule/every", "/schedule/dayOfMonth", "/schedule/to", "/schedule/at");
        assertThat(propose("p", "month", 31, "2026-04-01", ", \"to\": \"2026-04-15\""))
                .hasStatus(409)
                .bodyText()
                .contains("accounting.never-due");
        assertThat(get("/recurring-entries/x")).hasStatus(404);
        assertThat(act(approver, "x", "stop", "s", "{\"reason\": \"no\"}")).hasStatus(404);
    }

    @Test
    void aYearEndsOnItsLastDayAndByWhoMayApprove() {
        assertThat(get("/year-end"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.endsOn")
                .isEqualTo("2026-12-31");
        assertThat(fixture.post(ApiFixture.root(home) + "/year-end", approver, "e", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("accounting.not-year-end");
        String reader = fixture.key(home.id(), "figures.read");
        assertThat(fixture.post(ApiFixture.root(home) + "/year-end", reader, "e", "{}"))
                .hasStatus(403);
    }

    private MvcTestResult propose(String key, String every, int day, String from, String rest) {
        String body = "{\"narrative\": \"Renta\", \"schedule\": {\"every\": \"" + every + "\", \"dayOfMonth\": " + day
                + ", \"from\": \"" + from + "\"" + rest + "}, " + HandApiFixture.LINES.formatted("5.00") + "}";
        return fixture.post(ApiFixture.root(home) + "/recurring-entries", writer, key, body);
    }

    private MvcTestResult act(String system, String id, String act, String key, String body) {
        return fixture.post(ApiFixture.root(home) + "/recurring-entries/" + id + "/" + act, system, key, body);
    }

    private MvcTestResult get(String path) {
        return fixture.get(ApiFixture.root(home) + path, writer);
    }

    private static String id(MvcTestResult answer) {
        assertThat(answer).hasStatus(201);
        return ApiFixture.json(answer).get("id").stringValue();
    }
}
