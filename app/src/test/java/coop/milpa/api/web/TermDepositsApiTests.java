package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.parties.EnterParty;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Term deposits by the API: opened once, out of her own savings, and paid to whom they are. */
@ApiTest
class TermDepositsApiTests {

    private static final String ALL = OfficeExamples.PERMISSIONS.strip();

    private final ApiFixture fixture;
    private final Books books;
    private final Parties parties;
    private final Cooperative home;
    private final Member rosa;
    private final SavingsAccount hers;
    private final String key;

    TermDepositsApiTests(ApiFixture fixture, Books books, Parties parties) {
        this.fixture = fixture;
        this.books = books;
        this.parties = parties;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.hers = fixture.account(home, rosa, "100.00");
        this.key = fixture.key(home.id(), ALL);
        assertThat(post("/rates", "rates", rates("plazo-fijo", "2026-03-02"))).hasStatus(201);
    }

    @Test
    void theSameRequestOpensOneDepositAndAnotherUnderItsKeyNone() {
        assertThat(post("", "a", opening("40.00", number())))
                .hasStatus(201)
                .bodyText()
                .contains("\"number\":1");
        assertThat(post("", "a", opening("40.00", number())))
                .hasStatus(201)
                .hasHeader("Idempotency-Replayed", "true")
                .bodyText()
                .contains("\"number\":1");
        assertThat(post("", "a", opening("41.00", number())))
                .hasStatus(422)
                .bodyText()
                .contains("api.key-used-for-other-request");
        assertThat(balance()).isEqualTo("60.00");
    }

    @Test
    void moneyComesFromHerOwnSavingsAndNoMoreThanIsThere() {
        SavingsAccount anothers = fixture.account(home, fixture.member(home, "Marta Caal"), "100.00");
        assertThat(post("", "a", opening("40.00", anothers.terms().number())))
                .hasStatus(409)
                .bodyText()
                .contains("termdeposits.savings-not-hers");
        assertThat(post("", "b", opening("100.01", number()))).hasStatus(409);
        assertThat(post("", "c", opening("1.00", number())))
                .hasStatus(409)
                .bodyText()
                .contains("termdeposits.below-minimum");
        assertThat(post("", "d", opening("40.00", number()).replace(rosa.number(), "nobody")))
                .hasStatus(409)
                .bodyText()
                .contains("termdeposits.not-a-member");
        assertThat(balance()).isEqualTo("100.00");
    }

    @Test
    void allThatCannotBeReadIsToldByPlace() {
        assertThat(post(
                        "",
                        "a",
                        "{\"member\": 7, \"amount\": {\"value\": \"x\", \"currency\": \"GTQ\"}, \"months\": 0,"
                                + " \"payout\": \"daily\", \"renewal\": \"never\", \"color\": 1}"))
                .hasStatus(400)
                .bodyText()
                .contains("/member", "/amount/value", "/months", "/payout", "/renewal", "/savings", "/color");
        assertThat(post("/rates", "b", rates("Plazo Fijo", "2026-13-02").replace("\"10\"", "\"101\"")))
                .hasStatus(400)
                .bodyText()
                .contains("/product", "/validFrom", "/withholding");
        assertThat(fixture.get(root() + "/quote?product=plazo-fijo&amount=1.234&months=1", key))
                .hasStatus(400)
                .bodyText()
                .contains("amount");
    }

    @Test
    void aRefusedVersionOfRatesAddsNoProduct() {
        assertThat(post("/rates", "a", rates("otro", "2026-03-01")))
                .hasStatus(409)
                .bodyText()
                .contains("termdeposits.chart-in-closed-days");
        assertThat(post("/rates", "b", rates("plazo-fijo", "2026-03-02").replace("\"8\"", "\"9\"")))
                .hasStatus(409)
                .bodyText()
                .contains("termdeposits.chart-not-after-last");
        assertThat(fixture.get(root() + "/rates", key)).hasStatusOk().bodyText().doesNotContain("otro", "\"9\"");
    }

    @Test
    void instructionsAreSaidAnewOfWhatWasSeen() {
        assertThat(post("", "a", opening("40.00", number()))).hasStatus(201);
        String address = root() + "/1/instructions";
        String seen = fixture.tag(address, key);
        String body = "{\"renewal\": \"renew-all\", \"savings\": \"" + number() + "\"}";
        assertThat(fixture.put(address, key, "b", "", body)).hasStatus(428);
        assertThat(fixture.put(address, key, "c", "\"other\"", body))
                .hasStatus(412)
                .bodyText()
                .contains("api.stale");
        assertThat(fixture.put(address, key, "d", seen, body))
                .hasStatusOk()
                .bodyText()
                .contains("renew-all");
        assertThat(fixture.put(address, key, "e", seen, body)).as("seen before").hasStatus(412);
    }

    @Test
    void whatSecuresSomethingIsNotPaidBeforeItIsReleased() {
        assertThat(post("", "a", opening("40.00", number()))).hasStatus(201);
        String pledge = "{\"creditor\": \"Banco\", \"purpose\": \"15\","
                + " \"amount\": {\"value\": \"%s\", \"currency\": \"GTQ\"}}";
        assertThat(post("/1/pledges", "b", pledge.formatted("40.01")))
                .hasStatus(409)
                .bodyText()
                .contains("termdeposits.pledge-too-large");
        assertThat(post("/1/pledges", "c", pledge.formatted("0.00"))).hasStatus(400);
        assertThat(post("/1/pledges", "c-2", "{\"creditor\": \"Banco\", \"purpose\": \"15\"}"))
                .hasStatus(400)
                .bodyText()
                .containsOnlyOnce("/amount");
        assertThat(post("/1/pledges", "d", pledge.formatted("10.00"))).hasStatus(201);
        String to = "{\"to\": \"" + number() + "\"}";
        assertThat(post("/1/closing", "e", to)).hasStatus(409).bodyText().contains("termdeposits.pledged");
        assertThat(fixture.get(root() + "/1/closing?to=" + number(), key)).hasStatus(409);
        assertThat(post("/1/pledges/nothing/release", "f", "{}")).hasStatus(404);
        assertThat(balance()).isEqualTo("60.00");
    }

    @Test
    void anAttorneyWhoIsNoMemberActsByHerDocument() {
        assertThat(post("", "a", opening("40.00", number()))).hasStatus(201);
        enter("Ixchel", "77001");
        String closing = root() + "/1/closing?to=" + number() + "&by=77001";
        assertThat(fixture.get(closing, key)).hasStatus(409).bodyText().contains("members.no-mandate");
        String power = "{\"person\": \"77001\", \"power\": \"attorney\", \"from\": \"2026-03-02\"}";
        String mandates = ApiFixture.root(home) + "/members/" + rosa.number() + "/mandates";
        assertThat(fixture.post(mandates, fixture.key(home.id(), "members.keep"), "b", power))
                .hasStatus(201);
        assertThat(fixture.get(closing, key)).hasStatusOk();
        assertThat(fixture.get(closing.replace("77001", "77002"), key))
                .hasStatus(409)
                .bodyText()
                .contains("members.nobody-has");
        assertThat(post("/1/closing", "c", "{\"to\": \"" + number() + "\", \"by\": \"77001\"}"))
                .hasStatusOk();
        assertThat(balance()).isEqualTo("100.00");
    }

    @Test
    void whatIsSaidOfCashInAnAddressIsNotCutOff() {
        assertThat(post("", "a", opening("40.00", number()))).hasStatus(201);
        String closing = root() + "/1/closing?funds=";
        assertThat(fixture.get(closing + "x".repeat(200), key)).hasStatusOk();
        assertThat(fixture.get(closing + "x".repeat(201), key))
                .hasStatus(400)
                .bodyText()
                .contains("funds", "too-long");
    }

    @Test
    void nothingIsToldToWhoMayNotNorOfAnothers() {
        assertThat(post("", "a", opening("40.00", number()))).hasStatus(201);
        String reading = fixture.key(home.id(), "termdeposits.read");
        assertThat(fixture.post(root(), reading, "b", opening("40.00", number())))
                .hasStatus(403);
        assertThat(fixture.post(root() + "/rates", reading, "c", "{}")).hasStatus(403);
        assertThat(fixture.get(root() + "/1/closing", reading)).hasStatus(403);
        Cooperative other = fixture.cooperative();
        String theirs = fixture.key(other.id(), ALL);
        assertThat(fixture.get(root() + "/1", theirs)).hasStatus(404);
        assertThat(fixture.get(ApiFixture.root(other) + "/term-deposits/1", theirs))
                .hasStatus(404)
                .bodyText()
                .contains("termdeposits.unknown-deposit");
        assertThat(fixture.post(ApiFixture.root(other) + "/term-deposits/1/closing", theirs, "d", "{}"))
                .hasStatus(404);
        assertThat(fixture.get(root() + "/99999999999999999999", key)).hasStatus(404);
    }

    /** Somebody the cooperative knows, and no member of it. */
    private void enter(String name, String document) {
        var who = new Particulars(
                PartyKind.PERSON,
                PartyName.of(name, "Tzoc", "", ""),
                Optional.of(LocalDate.of(1990, 5, 4)),
                Sex.UNSTATED,
                new Home("", "Cobán"),
                "",
                List.of(new IdentityDocument("PASAPORTE", document)));
        ApiFixture.done(parties.enter(new EnterParty(home.id(), RequestId.next(), who, List.of())));
    }

    private String root() {
        return ApiFixture.root(home) + "/term-deposits";
    }

    private String number() {
        return hers.terms().number();
    }

    private String balance() {
        return books.balance(home.id(), hers.id())
                .orElseThrow()
                .negated()
                .toDecimal()
                .toPlainString();
    }

    private MvcTestResult post(String path, String idempotency, String body) {
        return fixture.post(root() + path, key, idempotency, body);
    }

    private String opening(String amount, String from) {
        return """
                {"member": "%s", "product": "plazo-fijo", "amount": {"value": "%s", "currency": "GTQ"}, "months": 3,
                 "payout": "at-maturity", "renewal": "pay-to-savings", "savings": "%s", "from": "%s"}
                """.formatted(rosa.number(), amount, number(), from);
    }

    private static String rates(String product, String from) {
        return """
                {"product": "%s", "spanish": "Plazo", "english": "Term", "validFrom": "%s",
                 "minimum": {"value": "5.00", "currency": "GTQ"}, "monthsMax": 12, "payouts": ["at-maturity"],
                 "dayRule": "following", "kind": "nominal", "year": "days-365", "withholding": "10",
                 "early": "share-lost", "earlyPercent": "50", "source": "Acta 12",
                 "bands": [{"amountFrom": {"value": "0.00", "currency": "GTQ"}, "monthsFrom": 1, "rate": "8"}]}
                """.formatted(product, from);
    }
}
