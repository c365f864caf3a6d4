package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.HomeSettings;
import coop.milpa.access.User;
import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Entries by hand through the API: one writes, another person approves, and two keys of one person are one person. */
@ApiTest
class ManualEntriesApiTests {

    private static final String WRITE = "entries.write";
    private static final String APPROVE = "entries.approve";

    private final ApiFixture fixture;
    private final HandApiFixture hands;
    private final ManualEntries entries;
    private final CurrentActor current;
    private final Settings settings;
    private final Cooperative home;
    private String writer;
    private final String approver;

    ManualEntriesApiTests(
            ApiFixture fixture, HandApiFixture hands, ManualEntries entries, CurrentActor current, Settings settings) {
        this.fixture = fixture;
        this.hands = hands;
        this.entries = entries;
        this.current = current;
        this.settings = settings;
        this.home = fixture.cooperative();
        this.writer = fixture.key(home.id(), "books.read entries.write entries.approve");
        this.approver = fixture.key(home.id(), "books.read entries.approve");
    }

    @Test
    void whatOneWritesAnotherApprovesAndItIsInTheBooksOnce() {
        String id = submitted("10.00");

        MvcTestResult approved = act(approver, id, "approve", "a");
        assertThat(approved).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("posted");
        assertThat(act(approver, id, "approve", "a")).hasHeader("Idempotency-Replayed", "true");
        assertThat(act(approver, id, "approve", "b")).as("the same decision").hasStatusOk();
        String entry = json(approved).get("posted").get("entry").stringValue();
        assertThat(get("/entries/" + entry))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[0].amount.value")
                .isEqualTo("10.00");
        assertThat(get("/entry-search?concept=accounting.manual-entry"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(post(approver, "/manual-entries/" + id + "/reject", "c", "{\"reason\": \"tarde\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("accounting.already-decided");
    }

    @Test
    void whoeverWroteItDoesNotDecide() {
        String id = submitted("10.00");
        assertThat(act(writer, id, "approve", "a")).hasStatus(409).bodyText().contains("accounting.own-approval");
        assertThat(post(writer, "/manual-entries/" + id + "/reject", "r", "{\"reason\": \"no\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("accounting.own-approval");
        assertThat(get("/manual-entries/" + id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("submitted");
    }

    @Test
    void twoKeysOfOnePersonAreOnePerson() {
        dutiesGoTogether();
        User ana = hands.user(home.id(), "accountant", "administrator", "manager");
        User berta = hands.user(home.id(), "administrator", "manager");
        writer = hands.keyOf(ana, WRITE, "books.read");
        String id = submitted("10.00");

        assertThat(act(hands.keyOf(ana, APPROVE), id, "approve", "a"))
                .as("another key of hers")
                .hasStatus(409)
                .bodyText()
                .contains("accounting.own-approval");
        Outcome<?> herself =
                current.as(HandApiFixture.acting(ana), () -> entries.approve(home.id(), ManualEntryId.parse(id)));
        assertThat(herself).isInstanceOf(Outcome.Refused.class);
        assertThat(act(hands.keyOf(berta, APPROVE), id, "approve", "b")).hasStatusOk();
    }

    @Test
    void whatAPersonWroteHerOwnKeyDoesNotApprove() {
        dutiesGoTogether();
        User berta = hands.user(home.id(), "administrator", "manager");
        String id = submitted("10.00");
        String drafted = current.as(HandApiFixture.acting(berta), () -> {
            var draft = entries.find(home.id(), ManualEntryId.parse(id))
                    .orElseThrow()
                    .draft();
            var another =
                    new DraftEntry(home.id(), RequestId.next(), draft.narrative(), draft.valueDate(), draft.lines());
            ManualEntryId made = ApiFixture.done(entries.draft(another));
            ApiFixture.done(entries.submit(home.id(), made));
            return made.toString();
        });
        String key = hands.keyOf(berta, APPROVE);
        assertThat(act(key, drafted, "approve", "a")).hasStatus(409).bodyText().contains("own-approval");
        assertThat(act(key, id, "approve", "b")).as("what somebody else wrote").hasStatusOk();
    }

    @Test
    void whatCannotBeReadIsToldByPlaceAndNothingIsKept() {
        MvcTestResult bad = post(writer, "/manual-entries", "d", """
                {"valueDate": "ayer", "lines": [
                    {"code": "1x", "amount": {"value": "0.00", "currency": "GTQ"}, "side": "debit"},
                    {"code": "101101", "account": "5", "amount": {"value": "x", "currency": "GTQ"}}]}
                """);
        assertThat(bad)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder(
                        "/narrative",
                        "/valueDate",
                        "/lines/0/code",
                        "/lines/0/amount",
                        "/lines/0/side",
                        "/lines/1/code",
                        "/lines/1/amount/value");
        assertThat(post(writer, "/manual-entries", "d", """
                {"narrative": "una", "lines": [{"code": "101101", "amount": {"value": "1.00", "currency": "GTQ"}}]}
                """))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("too-few");
        assertThat(draft("d", "1.00")).as("the key is still free").hasStatus(201);
    }

    @Test
    void whatTheBooksDoNotHaveIsRefused() {
        String other = HandApiFixture.draft("1.00").replace("\"001\"", "\"999\"");
        assertThat(post(writer, "/manual-entries", "b", other))
                .hasStatus(409)
                .bodyText()
                .contains("registry.unknown-branch");
        String foreign = HandApiFixture.draft("1.00").replace("GTQ", "USD");
        assertThat(post(writer, "/manual-entries", "c", foreign))
                .hasStatus(409)
                .bodyText()
                .contains("accounting.other-currency");
        String uneven = HandApiFixture.draft("1.00").replace("-1.00", "-2.00");
        String id = id(post(writer, "/manual-entries", "u", uneven));
        assertThat(act(writer, id, "submit", "s")).hasStatus(409).bodyText().contains("accounting.not-balanced");
        assertThat(act(approver, id, "approve", "a")).hasStatus(409).bodyText().contains("accounting.not-submitted");
    }

    @Test
    void theSameKeyNamesOneDraft() {
        String first = id(draft("one", "1.00"));
        assertThat(id(draft("one", "1.00"))).isEqualTo(first);
        assertThat(draft("one", "2.00")).hasStatus(422);
        assertThat(draft("two", "2.00")).hasStatus(201);
    }

    @Test
    void anothersAndNobodysEntriesAreNotThere() {
        String id = id(draft("one", "1.00"));
        Cooperative other = fixture.cooperative();
        String stranger = fixture.key(other.id(), "books.read entries.write entries.approve");
        assertThat(fixture.get(ApiFixture.root(home) + "/manual-entries/" + id, stranger))
                .hasStatus(404);
        for (String nobodys : List.of(id, "x", ManualEntryId.next().toString())) {
            String address = ApiFixture.root(other) + "/manual-entries/" + nobodys;
            assertThat(fixture.get(address, stranger)).hasStatus(404);
            assertThat(fixture.post(address + "/submit", stranger, "s", "{}")).hasStatus(404);
            assertThat(fixture.post(address + "/approve", stranger, "a", "{}")).hasStatus(404);
        }
        assertThat(act(approver, id, "submit", "s"))
                .as("without the permission")
                .hasStatus(403);
        assertThat(post(approver, "/manual-entries", "d", HandApiFixture.draft("1.00")))
                .hasStatus(403);
        assertThat(fixture.get(ApiFixture.root(home) + "/manual-entries", fixture.key(home.id(), "figures.read")))
                .hasStatus(403);
    }

    @Test
    void theyAreListedByStatePartByPart() {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            made.addFirst(id(draft("d" + n, (n + 1) + ".00")));
        }
        List<String> told = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = json(get("/manual-entries?state=draft&limit=2" + cursor));
            part.get("items").forEach(each -> told.add(each.get("id").stringValue()));
            cursor = part.has("next") ? "&cursor=" + part.get("next").stringValue() : "";
        } while (!cursor.isEmpty());
        assertThat(told).isEqualTo(made);
        assertThat(get("/manual-entries"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("/manual-entries?state=DRAFT")).hasStatus(400).bodyText().contains("not-one-of");
        assertThat(get("/manual-entries?cursor=x")).hasStatus(400);
    }

    /** Who makes keys gives of her own, and where duties are apart she has not all that these tests need. */
    private void dutiesGoTogether() {
        var decision = new Settings.Decision<>(home.booksFrom(), false, Source.confirmed("asamblea"));
        settings.set(home.id(), HomeSettings.DUTIES_APART, decision);
    }

    private String submitted(String amount) {
        String id = id(draft("draft-" + amount, amount));
        assertThat(act(writer, id, "submit", "submit-" + amount)).hasStatusOk();
        return id;
    }

    private MvcTestResult draft(String key, String amount) {
        return post(writer, "/manual-entries", key, HandApiFixture.draft(amount));
    }

    private MvcTestResult act(String system, String id, String act, String key) {
        return post(system, "/manual-entries/" + id + "/" + act, key, "{}");
    }

    private MvcTestResult post(String system, String path, String key, String body) {
        return fixture.post(ApiFixture.root(home) + path, system, key, body);
    }

    private MvcTestResult get(String path) {
        return fixture.get(ApiFixture.root(home) + path, writer);
    }

    private static String id(MvcTestResult answer) {
        assertThat(answer).hasStatus(201);
        return json(answer).get("id").stringValue();
    }
}
