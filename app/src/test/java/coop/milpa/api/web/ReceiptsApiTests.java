package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Receipts and contributions by the API: one sum is taken once, undone once, and told to whom it may be. */
@ApiTest
class ReceiptsApiTests {

    private static final String ALL = "receipts.read receipts.take receipts.reverse receipts.certify"
            + " contributions.read contributions.certify contributions.transfer members.read";

    private final ApiFixture fixture;
    private final Cooperative home;
    private final Member rosa;
    private final Member marta;
    private final SavingsAccount hers;
    private final String key;

    ReceiptsApiTests(ApiFixture fixture, OfficeWorld world) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.marta = fixture.member(home, "Marta Caal");
        this.hers = fixture.account(home, rosa, "50.00");
        world.paidIn(home, List.of(rosa, marta), "100.00");
        this.key = fixture.key(home.id(), ALL);
    }

    @Test
    void aSumIsTakenOnceAndUndoneOnce() {
        MvcTestResult taken = post(of(rosa, "/receipts"), "a", "{\"sum\": " + gtq("12.00") + "}");
        assertThat(taken).hasStatus(201).bodyText().contains("\"lines\":[{");
        String number = ApiFixture.json(taken).get("number").stringValue();
        assertThat(post(of(rosa, "/receipts"), "a", "{\"sum\": " + gtq("12.00") + "}"))
                .hasStatus(201)
                .hasHeader("Idempotency-Replayed", "true");
        assertThat(fixture.get(root() + of(rosa, "/receipts"), key))
                .bodyText()
                .containsOnlyOnce("\"number\":\"" + number);
        assertThat(post("/receipts/" + number + "/reversal", "b", "{\"reason\": \" \"}"))
                .hasStatus(400)
                .bodyText()
                .contains("/reason");
        assertThat(post("/receipts/" + number + "/reversal", "c", "{\"reason\": \"Era de otra\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("Era de otra", "\"reversal\"");
        assertThat(post("/receipts/" + number + "/reversal", "d", "{\"reason\": \"Otra vez\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("receipts.already-reversed");
    }

    @Test
    void whatWasShownIsPaidOrNothing() {
        MvcTestResult split = fixture.get(root() + of(rosa, "/receipts/split?sum=12.00"), key);
        assertThat(split).hasStatusOk();
        String line = ApiFixture.json(split).at("/lines/0/destination").stringValue();
        assertThat(post(
                        of(rosa, "/receipts"),
                        "a",
                        "{\"sum\": %s, \"expected\": [{\"destination\": \"%s\", \"reference\": \"x\", \"amount\": %s}]}"
                                .formatted(gtq("12.00"), line, gtq("12.00"))))
                .hasStatus(409)
                .bodyText()
                .contains("receipts.split-changed");
    }

    @Test
    void nobodyPaysOutOfAnothersSavingsOrInTheNameOfNobody() {
        String body = "{\"sum\": %s, \"from\": \"%s\"}"
                .formatted(gtq("12.00"), hers.terms().number());
        assertThat(post(of(marta, "/receipts"), "a", body))
                .hasStatus(409)
                .bodyText()
                .contains("receipts.unknown-savings");
        assertThat(post(of(rosa, "/receipts"), "b", "{\"sum\": " + gtq("12.00") + ", \"by\": \"nobody\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("members.nobody-has");
        assertThat(post(of(rosa, "/receipts"), "c", "{\"sum\": " + gtq("12.00") + ", \"branch\": \"none\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("registry.unknown-branch");
        assertThat(post(of(rosa, "/receipts"), "d", "{\"sum\": " + gtq("0.00") + "}"))
                .hasStatus(409)
                .bodyText()
                .contains("receipts.sum-not-positive");
    }

    @Test
    void contributionsGoNoFurtherThanTheyArePaidInAndToMembersOnly() {
        assertThat(post(of(rosa, "/contribution-transfer"), "a", transfer(marta.number(), "100.01")))
                .hasStatus(409)
                .bodyText()
                .contains("contributions.more-than-paid-in");
        assertThat(post(of(rosa, "/contribution-transfer"), "b", transfer("nobody", "5.00")))
                .hasStatus(409)
                .bodyText()
                .contains("contributions.receiver-not-member");
        assertThat(post(of(rosa, "/contribution-transfer"), "c", transfer(rosa.number(), "5.00")))
                .hasStatus(409)
                .bodyText()
                .contains("contributions.same-member");
        assertThat(fixture.get(root() + of(rosa, "/contributions"), key))
                .bodyText()
                .contains("\"100.00\"");
    }

    @Test
    void whoHasNoContributionsHasNoAccountOfThem() {
        Member nobody = fixture.member(home, "Ana Pop");
        assertThat(fixture.get(root() + of(nobody, "/contributions"), key))
                .hasStatus(404)
                .bodyText()
                .contains("contributions.no-account");
        assertThat(post(of(nobody, "/contribution-certificates"), "a", "{}")).hasStatus(409);
        assertThat(fixture.get(root() + of(rosa, "/contributions/movements?from=2026-03-02&to=2026-03-01"), key))
                .hasStatus(400)
                .bodyText()
                .contains("\"to\"", "not-in-books");
    }

    @Test
    void daysThatTheBooksDoNotHaveAreNoDaysOfContributions() {
        String movements = root() + of(rosa, "/contributions/movements");
        assertThat(fixture.get(movements, key)).hasStatusOk().bodyText().contains("\"100.00\"");
        assertThat(fixture.get(movements + "?to=2026-03-03", key))
                .hasStatus(400)
                .bodyText()
                .contains("not-in-books");
        assertThat(fixture.get(root() + "/contributions/book?from=2026-03-01", key))
                .hasStatus(400)
                .bodyText()
                .contains("not-in-books");
    }

    @Test
    void whoTakesSumsWithoutMoreUndoesNoneAndSeesNoBook() {
        String taking = fixture.key(home.id(), "receipts.take");
        assertThat(fixture.post(root() + of(rosa, "/transfer-receipts"), taking, "a", "{}"))
                .hasStatus(403);
        assertThat(fixture.post(root() + "/receipts/R-1/reversal", taking, "b", "{}"))
                .hasStatus(403);
        assertThat(fixture.get(root() + "/receipts/R-1", taking)).hasStatus(403);
        assertThat(fixture.get(root() + "/contributions/book", taking)).hasStatus(403);
        String theirs = fixture.key(fixture.cooperative().id(), ALL);
        assertThat(fixture.get(root() + "/contributions/book", theirs)).hasStatus(404);
        assertThat(fixture.get(root() + "/receipts/nothing", key))
                .hasStatus(404)
                .bodyText()
                .contains("receipts.unknown-receipt");
    }

    private MvcTestResult post(String path, String idempotency, String body) {
        return fixture.post(root() + path, key, idempotency, body);
    }

    private String root() {
        return ApiFixture.root(home);
    }

    private static String of(Member member, String path) {
        return "/members/" + member.number() + path;
    }

    private static String gtq(String amount) {
        return "{\"value\": \"%s\", \"currency\": \"GTQ\"}".formatted(amount);
    }

    private static String transfer(String receiver, String amount) {
        return """
                {"receiver": "%s", "amount": %s, "minute": "7", "point": "2", "resolvedOn": "2026-02-20",
                 "reason": "Familia"}
                """.formatted(receiver, gtq(amount));
    }
}
