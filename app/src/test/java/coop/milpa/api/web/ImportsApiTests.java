package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Members;
import coop.milpa.platform.JobOrder;
import coop.milpa.registry.Cooperative;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A file that one system sends is checked row by row, and another lets it into the books. */
@ApiTest
class ImportsApiTests {

    private static final String HEADER = "member,name,birth_date,sex,district\n";
    private static final String GOOD = HEADER + "1,Ana Prueba,1980-01-01,F,Centro\n";
    private static final String WRONG = HEADER + "1,=Ana,ayer,F,Centro\n2,,1980-01-01,F,Centro\n";

    private final ApiFixture fixture;
    private final Members members;
    private final Cooperative home;
    private final String sender;
    private final String approver;

    ImportsApiTests(ApiFixture fixture, Members members) {
        this.fixture = fixture;
        this.members = members;
        this.home = fixture.cooperative();
        this.sender = fixture.key(home.id(), "imports.run imports.approve");
        this.approver = fixture.key(home.id(), "imports.run imports.approve");
    }

    @Test
    void whatOneSendsAnotherLetsIn() {
        String id = id(send("s", "?kind=members", GOOD));
        assertThat(checked(id).get("report").get("wrong").intValue()).isZero();
        assertThat(members.find(home.id(), "1")).as("nothing is posted yet").isEmpty();

        assertThat(act(sender, id, "post", "own")).hasStatus(409).bodyText().contains("imports.own-approval");
        assertThat(act(approver, id, "post", "p"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("post");
        await("import", id);
        assertThat(members.find(home.id(), "1")).isPresent();
        assertThat(act(approver, id, "post", "again")).as("the same posting").hasStatus(202);
        assertThat(one(id).get("job").get("attempt").intValue()).isEqualTo(1);
        assertThat(one(id).get("mayPost").booleanValue()).isFalse();
    }

    @Test
    void wrongRowsAreToldPartByPartAndKeepItOut() {
        String id = id(send("s", "?kind=members", WRONG));
        JsonNode found = checked(id);
        int wrong = found.get("report").get("wrong").intValue();
        assertThat(wrong).isGreaterThan(1);
        assertThat(found.get("mayPost").booleanValue()).isFalse();
        JsonNode first = json(get(id, "/errors?limit=1"));
        assertThat(first.get("items").get(0).get("row").intValue()).isEqualTo(2);
        assertThat(first.get("items").get(0).get("detail").stringValue()).isNotBlank();
        JsonNode rest = json(get(id, "/errors?cursor=" + first.get("next").stringValue()));
        assertThat(rest.get("items")).hasSize(wrong - 1);
        assertThat(act(approver, id, "post", "p")).hasStatus(409).bodyText().contains("imports.not-checked");
        assertThat(act(sender, id, "check", "c")).hasStatus(202);
        await("import-check", id);
        assertThat(one(id).get("job").get("attempt").intValue()).isEqualTo(2);

        String skipping =
                id(send("t", "?kind=members&skipsBadRows=true", WRONG + "3,Eva Prueba,1980-01-01,F,Centro\n"));
        assertThat(checked(skipping).get("mayPost").booleanValue()).isTrue();
    }

    @Test
    void theSameKeyIsTheSameFile() {
        String id = id(send("s", "?kind=members", GOOD));
        assertThat(send("s", "?kind=members", GOOD)).hasStatus(202).hasHeader("Idempotency-Replayed", "true");
        assertThat(send("s", "?kind=members", GOOD + "\n")).as("another file").hasStatus(422);
        assertThat(send("s", "?kind=members&source=otro", GOOD))
                .as("another source")
                .hasStatus(422);
        String another = id(send("t", "?kind=members", GOOD));
        assertThat(another).isNotEqualTo(id);
        await("import-check", id);
        await("import-check", another);
    }

    @Test
    void whatIsNoFileOfAnImportIsNotTaken() {
        assertThat(send("a", "", GOOD)).hasStatus(400).bodyText().contains("kind", "members, accounts");
        assertThat(send("a", "?kind=loans", GOOD)).hasStatus(400);
        assertThat(send("a", "?kind=members&tolerance=-1", GOOD))
                .hasStatus(400)
                .bodyText()
                .contains("not-a-decimal");
        assertThat(send("a", "?kind=members&skipsBadRows=yes", GOOD)).hasStatus(400);
        assertThat(send("a", "?kind=members", "")).hasStatus(400).bodyText().contains("not-csv");
        assertThat(send("a", "?kind=members", "PK\u0003\u0004"))
                .hasStatus(400)
                .bodyText()
                .contains("not-csv");
        assertThat(send("a", "?kind=members", "a\u0000b")).hasStatus(400);
        assertThat(send("a", "?kind=members", "x".repeat(50 * 1024 * 1024 + 1)))
                .hasStatus(413)
                .bodyText()
                .contains("api.too-large");
        assertThat(fixture.post(ApiFixture.root(home) + "/imports?kind=members", sender, "a", "{}"))
                .as("JSON")
                .hasStatus(415);
        MvcTestResult good = send("a", "?kind=members", GOOD);
        assertThat(good).as("the key is still free").hasStatus(202);
        await("import-check", id(good));
    }

    @Test
    void anothersImportsAreNotThere() {
        String id = id(send("s", "?kind=members", GOOD));
        await("import-check", id);
        Cooperative other = fixture.cooperative();
        String stranger = fixture.key(other.id(), "imports.run imports.approve");
        for (String nobodys : List.of(id, "x")) {
            String address = ApiFixture.root(other) + "/imports/" + nobodys;
            assertThat(fixture.get(address, stranger)).hasStatus(404);
            assertThat(fixture.get(address + "/errors", stranger)).hasStatus(404);
            assertThat(fixture.post(address + "/post", stranger, "p", "{}")).hasStatus(404);
        }
        String running = fixture.key(home.id(), "imports.run");
        assertThat(act(running, id, "post", "p")).hasStatus(403);
        assertThat(fixture.get(ApiFixture.root(home) + "/imports/" + id, fixture.key(home.id(), "jobs.read")))
                .hasStatus(403);
    }

    private MvcTestResult send(String key, String query, String file) {
        return fixture.request(HttpMethod.POST, ApiFixture.root(home) + "/imports" + query, sender)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .content(file)
                .exchange();
    }

    private MvcTestResult act(String system, String id, String act, String key) {
        return fixture.post(ApiFixture.root(home) + "/imports/" + id + "/" + act, system, key, "{}");
    }

    private JsonNode checked(String id) {
        await("import-check", id);
        return one(id);
    }

    private JsonNode one(String id) {
        return json(get(id, ""));
    }

    private MvcTestResult get(String id, String path) {
        return fixture.get(ApiFixture.root(home) + "/imports/" + id + path, sender);
    }

    private void await(String kind, String key) {
        fixture.awaitEnd(new JobOrder(home.id(), kind, key));
    }

    private static String id(MvcTestResult answer) {
        assertThat(answer).hasStatus(202);
        return json(answer).get("id").stringValue();
    }
}
