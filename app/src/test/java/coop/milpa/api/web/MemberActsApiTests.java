package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is written down about members, and how they leave, by other systems as by whoever keeps the register. */
@ApiTest
class MemberActsApiTests {

    private static final String RESOLUTION =
            "\"organ\": \"board\", \"minute\": \"12-2026\", \"point\": \"%s\", \"resolvedOn\": \"2026-03-02\"";

    private final ApiFixture fixture;
    private final Cooperative home;
    private final Member rosa;
    private final Member marta;
    private final String key;
    private int asked;

    MemberActsApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.marta = fixture.member(home, "Marta Choc");
        this.key = fixture.key(
                home.id(), "members.read members.keep members.resolve members.cash members.merge members.read-file");
    }

    @Test
    void beneficiariesAreSaidAnewOfWhatWasSeen() {
        String seen = fixture.tag(address("/beneficiaries"), key);
        assertThat(name("a-1", "", "100.00")).hasStatus(428);
        assertThat(name("a-2", "\"other\"", "100.00")).hasStatus(412).bodyText().contains("api.stale");
        assertThat(name("a-3", seen, "90.00")).hasStatus(409).bodyText().contains("members.shares-not-100");
        assertThat(name("a-4", seen, "100.001")).hasStatus(400).bodyText().contains("/beneficiaries/0/percent");
        assertThat(name("a-5", seen, "100.00")).hasStatusOk().bodyText().contains("Marta Choc", "100.00");
        assertThat(name("a-6", seen, "100.00")).as("seen before").hasStatus(412);
        assertThat(name("a-5", seen, "100.00")).as("the same again").hasStatusOk();
        assertThat(json(fixture.get(address("/beneficiaries"), key)).get("contracts"))
                .hasSize(1);
    }

    @Test
    void ofManyWhoSawTheSameOneSaysWhoReceives() {
        String seen = fixture.tag(address("/beneficiaries"), key);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> name("b-" + n, seen, "100.00").getResponse().getStatus()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).sorted()).containsExactly(200, 412, 412, 412, 412, 412);
    }

    @Test
    void powersAreGivenAndTakenBack() {
        String joint = power("joint-either", "");
        assertThat(post("/mandates", joint)).hasStatus(400).bodyText().contains("/account");
        assertThat(post("/mandates", power("authorised", ", \"most\": {\"value\": \"5.00\", \"currency\": \"GTQ\"}")))
                .hasStatus(400)
                .bodyText()
                .contains("/most", "of-attorneys");
        assertThat(post("/mandates", power("attorney", ", \"until\": \"2026-03-01\"")))
                .hasStatus(400)
                .bodyText()
                .contains("/until");
        String theirs = fixture.account(home, marta, "5.00").terms().number();
        assertThat(post("/mandates", power("attorney", ", \"account\": \"" + theirs + "\"")))
                .hasStatus(409)
                .bodyText()
                .contains("members.not-her-account");
        assertThat(post("/mandates", power("attorney", ", \"account\": \"nowhere\"")))
                .hasStatus(409)
                .bodyText()
                .contains("members.no-account");
        MvcTestResult given =
                post("/mandates", power("attorney", ", \"most\": {\"value\": \"5.00\", \"currency\": \"GTQ\"}"));
        assertThat(given).hasStatus(201);
        String mandate = json(given).get("mandate").stringValue();
        assertThat(fixture.get(address("/mandates"), key)).bodyText().contains(mandate, "\"most\":{\"value\":\"5.00\"");
        String ofMarta = ApiFixture.root(home) + "/members/" + marta.number() + "/mandates/" + mandate + "/revocation";
        assertThat(fixture.post(ofMarta, key, "r-1", "{\"reason\": \"ya no\"}"))
                .as("under the number of another member")
                .hasStatus(404)
                .bodyText()
                .contains("members.unknown-mandate");
        String revocation = address("/mandates/" + mandate + "/revocation");
        assertThat(fixture.post(revocation, key, "r-2", "{\"reason\": \"ya no\"}"))
                .hasStatus(200);
        assertThat(fixture.post(revocation, key, "r-2", "{\"reason\": \"ya no\"}"))
                .hasStatus(200)
                .hasHeader("Idempotency-Replayed", "true");
        assertThat(fixture.get(address("/mandates"), key)).bodyText().isEqualTo("{\"items\":[]}");
    }

    @Test
    void aReviewIsReadWholeAndNoEarlierThanTheLast() {
        assertThat(post("/reviews", "{\"occupationCode\": \"x\", \"movements\": [\"gold\"], \"relatives\": [{}]}"))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "/on",
                        "/occupation",
                        "/occupationCode",
                        "/fundsFrom",
                        "/in",
                        "/out",
                        "/movements",
                        "/relatives/0/name",
                        "/relatives/0/post");
        assertThat(post("/reviews", review("2026-03-02")))
                .hasStatus(201)
                .bodyText()
                .contains("\"risk\":\"low\"");
        assertThat(post("/reviews", review("2026-03-01")))
                .hasStatus(409)
                .bodyText()
                .contains("members.reviewed-since");
        assertThat(json(fixture.get(address("/reviews"), key)).get("items")).hasSize(1);
    }

    @Test
    void whoLeavesDoesSoStepByStep() {
        assertThat(fixture.get(address("/departure"), key))
                .hasStatus(404)
                .bodyText()
                .contains("members.does-not-leave");
        assertThat(post("/acceptance", "{" + RESOLUTION.formatted("5") + "}"))
                .hasStatus(409)
                .bodyText()
                .contains("members.does-not-leave");
        assertThat(post("/resignation", "{}")).hasStatus(400).bodyText().contains("/reason");
        assertThat(post("/resignation", "{\"reason\": \"se muda\"}")).hasStatus(201);
        assertThat(post("/resignation", "{\"reason\": \"se muda\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("members.leaving-already");
        assertThat(post("/settlement", "{}")).hasStatus(409).bodyText().contains("members.departure-not-decided");
        assertThat(post("/acceptance", "{" + RESOLUTION.formatted("5").replace("board", "friends") + "}"))
                .hasStatus(400)
                .bodyText()
                .contains("/organ");
        assertThat(post("/acceptance", "{" + RESOLUTION.formatted("5") + "}")).hasStatus(200);
        assertThat(fixture.get(address("/departure"), key)).bodyText().contains("\"state\":\"decided\"", "12-2026");
    }

    @Test
    void whatTheDeadLeaveIsPaidOnceToWhomItWaitsFor() {
        fixture.account(home, rosa, "8.00");
        assertThat(post("/death", "{\"diedOn\": \"2026-03-03\", \"certificate\": \"44-2026\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("members.day-ahead");
        assertThat(post("/death", "{\"diedOn\": \"2026-03-01\", \"certificate\": \"44-2026\"}"))
                .hasStatus(201);
        assertThat(post("/settlement", "{}")).hasStatus(200).bodyText().contains("\"state\":\"settled\"");
        assertThat(post("/settlement", "{}")).hasStatus(409).bodyText().contains("members.already-settled");
        String toMarta = "{\"person\": \"" + marta.number() + "\"}";
        assertThat(post("/estate/payments", toMarta)).hasStatus(409).bodyText().contains("members.nothing-to-pay");
        String heirs = "{\"ruling\": \"77-2026\", \"heirs\": [{\"person\": \"%s\", \"percent\": \"100\"}]}"
                .formatted(marta.number());
        assertThat(post("/heirs", heirs)).hasStatus(200);
        assertThat(post("/estate/payments", toMarta)).hasStatus(200).bodyText().contains("8.00", "2026-03-02");
        assertThat(post("/estate/payments", toMarta)).hasStatus(409).bodyText().contains("members.nothing-to-pay");
        assertThat(fixture.get(address("/estate"), key)).bodyText().contains("Marta Choc", "\"paidOn\":\"2026-03-02\"");
    }

    @Test
    void sheMovesToABranchThatIsThere() {
        assertThat(post("/branches", "{\"branch\": \"999\", \"from\": \"2026-03-02\", \"reason\": \"cerca\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("registry.unknown-branch");
        assertThat(post("/branches", "{\"branch\": \"001\", \"from\": \"2026-03-02\", \"reason\": \"cerca\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("members.there-already");
    }

    @Test
    void twoWhoAreNotTheSameAreNotMerged() {
        String merges = ApiFixture.root(home) + "/people/merges";
        String body = "{\"survivor\": \"%s\", \"duplicate\": \"%s\", \"reason\": \"son la misma\"}";
        assertThat(fixture.post(merges, key, "m-1", body.formatted(rosa.party(), marta.party())))
                .hasStatus(409)
                .bodyText()
                .contains("parties.not-the-same");
        assertThat(fixture.post(merges, key, "m-2", body.formatted("nobody", marta.party())))
                .hasStatus(400)
                .bodyText()
                .contains("/survivor");
        Cooperative elsewhere = fixture.cooperative();
        Member theirs = fixture.member(elsewhere, "Rosa Ixchel");
        assertThat(fixture.post(merges, key, "m-3", body.formatted(rosa.party(), theirs.party())))
                .hasStatus(409)
                .bodyText()
                .contains("parties.unknown-party");
    }

    @Test
    void eachActAsksForItsOwnPermission() {
        String reading = fixture.key(home.id(), "members.read");
        for (String path : List.of(
                "/mandates",
                "/branches",
                "/reviews",
                "/resignation",
                "/death",
                "/expulsion",
                "/heirs",
                "/estate/payments")) {
            assertThat(fixture.post(address(path), reading, "p" + path.length(), "{}"))
                    .as(path)
                    .hasStatus(403);
        }
        for (String path : List.of("/reviews", "/images", "/estate")) {
            assertThat(fixture.get(address(path), reading)).as(path).hasStatus(403);
        }
        Cooperative elsewhere = fixture.cooperative();
        String theirs = fixture.key(elsewhere.id(), "members.read");
        for (String path : List.of("/beneficiaries", "/mandates", "/branches", "/departure")) {
            String there = ApiFixture.root(elsewhere) + "/members/" + rosa.number() + path;
            assertThat(fixture.get(there, theirs))
                    .as(path)
                    .hasStatus(404)
                    .bodyText()
                    .contains("members.unknown-member");
        }
    }

    private MvcTestResult name(String idempotency, String seen, String percent) {
        String body =
                "{\"beneficiaries\": [{\"person\": \"%s\", \"percent\": \"%s\"}]}".formatted(marta.number(), percent);
        return fixture.put(address("/beneficiaries"), key, idempotency, seen, body);
    }

    private String power(String power, String more) {
        return "{\"person\": \"%s\", \"power\": \"%s\", \"from\": \"2026-03-02\"%s}"
                .formatted(marta.number(), power, more);
    }

    private static String review(String day) {
        return """
                {"on": "%s", "occupation": "cultiva café", "fundsFrom": "venta de café",
                 "in": {"value": "10.00", "currency": "GTQ"}, "out": {"value": "5.00", "currency": "GTQ"}}
                """.formatted(day);
    }

    private MvcTestResult post(String path, String body) {
        asked++;
        return fixture.post(address(path), key, "request-" + asked, body);
    }

    private String address(String path) {
        return ApiFixture.root(home) + "/members/" + rosa.number() + path;
    }
}
