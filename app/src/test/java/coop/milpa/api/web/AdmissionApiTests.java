package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.HomeSettings;
import coop.milpa.access.User;
import coop.milpa.members.Member;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Somebody becomes a member by what other systems say: one takes her application down, another decides. */
@ApiTest
class AdmissionApiTests {

    private static final String PERSON = """
            {"kind": "person", "givenNames": "%s", "paternalSurname": "Pop", "birthDate": "1990-07-14"}
            """;

    private final ApiFixture fixture;
    private final HandApiFixture hands;
    private final Settings settings;
    private final Cooperative home;
    private final Member rosa;
    private String taking;
    private final String deciding;
    private int asked;

    AdmissionApiTests(ApiFixture fixture, HandApiFixture hands, Settings settings) {
        this.fixture = fixture;
        this.hands = hands;
        this.settings = settings;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        settings.set(
                home.id(),
                SettingKey.text("contributions.entrance-fee.person", ""),
                new Settings.Decision<>(TestClock.TODAY, "GTQ 10.00", Source.unconfirmed("made up for a test")));
        String all = "members.keep members.admit members.resolve members.cash members.read-applications members.read";
        this.taking = fixture.key(home.id(), all);
        this.deciding = fixture.key(home.id(), all);
    }

    @Test
    void somebodyIsEnteredAppliesIsAcceptedPaysAndBelongs() {
        String applied = apply(enter("Elena"));
        assertThat(told(fixture.get(application(applied), taking), "stage")).isEqualTo("open");
        assertThat(resolve(deciding, "4", verdict(applied, "accepted", ""))).hasStatus(200);
        MvcTestResult paid = pay(deciding, applied, "10.00");
        assertThat(paid).hasStatus(201).bodyText().contains("\"stage\":\"admitted\"");
        String number = read(paid).at("/outcome/member").stringValue();
        assertThat(fixture.get(ApiFixture.root(home) + "/members/" + number, taking))
                .hasStatusOk()
                .bodyText()
                .contains("Elena Pop");
        assertThat(pay(deciding, applied, "10.00")).hasStatus(409).bodyText().contains("members.application-ended");
    }

    @Test
    void aSystemNeitherDecidesOnWhatItTookDownNorTakesItsMoney() {
        String applied = apply(enter("Elena"));
        assertThat(resolve(taking, "4", verdict(applied, "accepted", "")))
                .hasStatus(409)
                .bodyText()
                .contains("members.own-application");
        assertThat(pay(taking, applied, "10.00")).hasStatus(409).bodyText().contains("members.own-application");
        assertThat(told(fixture.get(application(applied), taking), "stage")).isEqualTo("open");
    }

    @Test
    void anotherKeyOfWhoeverMadeTheFirstIsNobodyElse() {
        settings.set(
                home.id(),
                HomeSettings.DUTIES_APART,
                new Settings.Decision<>(home.booksFrom(), false, Source.confirmed("asamblea")));
        User ana = hands.user(home.id(), "administrator", "manager", "member-services");
        taking = hands.keyOf(ana, "members.keep", "members.admit", "members.read-applications", "members.read");
        String applied = apply(enter("Elena"));
        String hers = hands.keyOf(ana, "members.resolve");
        assertThat(resolve(hers, "4", verdict(applied, "accepted", "")))
                .hasStatus(409)
                .bodyText()
                .contains("members.own-application");
        assertThat(resolve(deciding, "5", verdict(applied, "accepted", ""))).hasStatus(200);
    }

    @Test
    void whatIsWrongWithAPersonIsToldAtItsPlace() {
        String wrong = """
                {"kind": "person", "givenNames": "", "birthDate": "yesterday", "sex": "f",
                 "document": {"type": "DPI", "digits": "1"}, "name": "Elena"}
                """;
        assertThat(post("/people", taking, wrong))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "/givenNames",
                        "/paternalSurname",
                        "/birthDate",
                        "/sex",
                        "/document/number",
                        "/document/digits",
                        "/name");
        assertThat(post("/people", taking, PERSON.formatted("E".repeat(101))))
                .hasStatus(400)
                .bodyText()
                .contains("/givenNames", "too-long");
        String minor = PERSON.formatted("Elena").replace("1990", "2020");
        assertThat(post("/people", taking, minor)).hasStatus(409).bodyText().contains("parties.minor-without-guardian");
        String guarded = minor.replace("}", ", \"guardian\": \"" + rosa.number() + "\"}");
        assertThat(post("/people", taking, guarded)).hasStatus(201);
    }

    @Test
    void namesThatFillTheirPartsButNotTheLineAreToldSo() {
        String long90 = "E".repeat(90);
        String body = """
                {"kind": "person", "givenNames": "%s", "paternalSurname": "%s", "maternalSurname": "%s",
                 "birthDate": "1990-07-14"}
                """.formatted(long90, long90, long90);
        assertThat(post("/people", taking, body)).hasStatus(400).bodyText().contains("/givenNames", "too-long");
    }

    @Test
    void rulesOfApplyingSayNoWithTheirCodes() {
        String elena = enter("Elena");
        assertThat(applying("nobody", "")).hasStatus(409).bodyText().contains("members.nobody-has");
        assertThat(applying(rosa.number(), "")).hasStatus(409).bodyText().contains("members.already-member");
        assertThat(applying(elena, ", \"branch\": \"999\""))
                .hasStatus(409)
                .bodyText()
                .contains("members.unknown-branch");
        assertThat(applying(elena, ", \"proposedBy\": \"" + elena + "\""))
                .hasStatus(409)
                .bodyText()
                .contains("members.speaks-for-herself");
        String half = ", \"beneficiaries\": [{\"person\": \"" + rosa.number() + "\", \"percent\": \"50.00\"}]";
        assertThat(applying(elena, half)).hasStatus(409).bodyText().contains("members.shares-not-100");
        assertThat(applying(elena, half.replace("50.00", "fifty")))
                .hasStatus(400)
                .bodyText()
                .contains("/beneficiaries/0/percent");
        assertThat(applying(elena, ", \"papers\": [\" \"]"))
                .hasStatus(400)
                .bodyText()
                .contains("/papers");
        assertThat(applying(elena, "")).hasStatus(201);
        assertThat(applying(elena, "")).hasStatus(409).bodyText().contains("members.application-pending");
    }

    @Test
    void aResolutionIsReadWholeAndDecidesAllOrNothing() {
        String one = apply(enter("Elena"));
        String other = apply(enter("Marta"));
        String twice = verdict(one, "accepted", "") + ", " + verdict(one, "rejected", "");
        assertThat(resolve(deciding, "4", twice))
                .hasStatus(400)
                .bodyText()
                .contains("/verdicts/1/application", "twice", "/verdicts/1/reason", "missing");
        assertThat(resolve(deciding, "4", verdict("nonsense", "maybe", "")))
                .hasStatus(400)
                .bodyText()
                .contains("/verdicts/0/application", "/verdicts/0/verdict");
        String nobodys = "019cad9c-9999-7000-8000-000000000001";
        assertThat(resolve(deciding, "4", verdict(one, "accepted", "") + ", " + verdict(nobodys, "accepted", "")))
                .hasStatus(409)
                .bodyText()
                .contains("members.unknown-application");
        String both = verdict(one, "accepted", "") + ", " + verdict(other, "rejected", "no vive en el área");
        assertThat(resolve(deciding, "4", both))
                .hasStatus(200)
                .bodyText()
                .contains("\"stage\":\"accepted\"", "\"stage\":\"rejected\"", "no vive en el área");
        assertThat(resolve(deciding, "5", verdict(one, "accepted", "")))
                .hasStatus(409)
                .bodyText()
                .contains("members.already-decided");
    }

    @Test
    void theListComesInPartsAndByStage() {
        String first = apply(enter("Elena"));
        String second = apply(enter("Marta"));
        String third = apply(enter("Irma"));
        assertThat(post("/applications/" + second + "/withdrawal", taking, "{\"reason\": \"lo pensó mejor\"}"))
                .hasStatus(200)
                .bodyText()
                .contains("\"stage\":\"withdrawn\"");
        String all = ApiFixture.root(home) + "/applications";
        JsonNode part = read(fixture.get(all + "?limit=2", taking));
        assertThat(part.at("/items/0/application").stringValue()).isEqualTo(first);
        JsonNode rest =
                read(fixture.get(all + "?limit=2&cursor=" + part.get("next").stringValue(), taking));
        assertThat(rest.at("/items/0/application").stringValue()).isEqualTo(third);
        assertThat(rest.has("next")).isFalse();
        assertThat(read(fixture.get(all + "?stage=withdrawn", taking)).get("items"))
                .hasSize(1);
        assertThat(fixture.get(all + "?stage=nowhere", taking))
                .hasStatus(400)
                .bodyText()
                .contains("stage", "withdrawn");
        assertThat(fixture.get(all + "?cursor=nonsense", taking))
                .hasStatus(400)
                .bodyText()
                .contains("cursor");
    }

    @Test
    void moneyIsReadAndNeverTooMuch() {
        String applied = apply(enter("Elena"));
        assertThat(pay(deciding, applied, "0.00")).hasStatus(400).bodyText().contains("/amount", "not-positive");
        assertThat(pay(deciding, applied, "10.01")).hasStatus(409).bodyText().contains("members.pays-too-much");
    }

    @Test
    void eachStepAsksForItsOwnPermissionAndForItsOwnCooperative() {
        String applied = apply(enter("Elena"));
        String reading = fixture.key(home.id(), "members.read members.read-applications");
        assertThat(post("/people", reading, PERSON.formatted("Ana"))).hasStatus(403);
        assertThat(resolve(reading, "4", verdict(applied, "accepted", ""))).hasStatus(403);
        assertThat(pay(reading, applied, "10.00")).hasStatus(403);
        assertThat(fixture.get(application(applied), fixture.key(home.id(), "members.read")))
                .hasStatus(403);
        Cooperative elsewhere = fixture.cooperative();
        String theirs = fixture.key(elsewhere.id(), "members.read-applications members.resolve");
        String there = ApiFixture.root(elsewhere) + "/applications/" + applied;
        assertThat(fixture.get(there, theirs)).hasStatus(404).bodyText().contains("members.unknown-application");
        String resolution = resolution("4", verdict(applied, "accepted", ""));
        assertThat(fixture.post(ApiFixture.root(elsewhere) + "/applications/resolutions", theirs, "r-1", resolution))
                .hasStatus(409)
                .bodyText()
                .contains("members.unknown-application");
    }

    private String enter(String name) {
        return told(post("/people", taking, PERSON.formatted(name)), "person");
    }

    private String apply(String person) {
        return told(applying(person, ""), "application");
    }

    private MvcTestResult applying(String person, String more) {
        return post("/applications", taking, "{\"applicant\": \"" + person + "\"" + more + "}");
    }

    private MvcTestResult resolve(String key, String point, String verdicts) {
        return post("/applications/resolutions", key, resolution(point, verdicts));
    }

    private static String resolution(String point, String verdicts) {
        return """
                {"organ": "board", "minute": "12-2026", "point": "%s", "resolvedOn": "2026-03-02", "verdicts": [%s]}
                """.formatted(point, verdicts);
    }

    private static String verdict(String application, String verdict, String reason) {
        String why = reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\"";
        return "{\"application\": \"" + application + "\", \"verdict\": \"" + verdict + "\"" + why + "}";
    }

    private MvcTestResult pay(String key, String application, String amount) {
        return post(
                "/applications/" + application + "/payments",
                key,
                "{\"amount\": {\"value\": \"" + amount + "\", \"currency\": \"GTQ\"}}");
    }

    private MvcTestResult post(String path, String key, String body) {
        asked++;
        return fixture.post(ApiFixture.root(home) + path, key, "request-" + asked, body);
    }

    private String application(String id) {
        return ApiFixture.root(home) + "/applications/" + id;
    }

    private static String told(MvcTestResult answer, String field) {
        return read(answer).get(field).stringValue();
    }

    private static JsonNode read(MvcTestResult answer) {
        assertThat(answer).hasStatus2xxSuccessful();
        return ApiFixture.json(answer);
    }
}
