package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What papers say of a member, told to other systems: balances of a day, passbook, images; and who belongs. */
@ApiTest
class BalancesApiTests {

    private final ApiFixture fixture;
    private final Cooperative home;
    private final Member rosa;
    private final String key;

    BalancesApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.key = fixture.key(
                home.id(),
                "savings.read savings.operate members.read members.keep members.read-images members.resolve");
    }

    @Test
    void balancesOfADayAreToldWithTheirSum() {
        fixture.account(home, rosa, "10.00");
        fixture.account(home, rosa, "5.00");
        assertThat(fixture.get(member("/balances"), key))
                .hasStatusOk()
                .bodyText()
                .contains("\"on\":\"2026-03-02\"", "\"closed\":false", "\"totals\":[{\"value\":\"15.00\"");
        assertThat(fixture.get(member("/balances?on=2026-03-03"), key))
                .hasStatus(400)
                .bodyText()
                .contains("not-in-books");
        assertThat(fixture.get(member("/balances?on=2026-02-28"), key)).hasStatus(400);
        assertThat(fixture.get(member("/balances"), fixture.key(home.id(), "members.read")))
                .hasStatus(403);
    }

    @Test
    void aPageOfThePassbookIsPrintedOnce() {
        String number = fixture.account(home, rosa, "10.00").terms().number();
        String book = ApiFixture.root(home) + "/accounts/" + number + "/passbook";
        assertThat(fixture.get(book, key)).hasStatusOk().bodyText().contains("\"line\":1", "\"waiting\":1");
        assertThat(fixture.post(book + "/pages", key, "page-1", "{}")).hasStatus(201);
        assertThat(fixture.post(book + "/pages", key, "page-1", "{}"))
                .hasStatus(201)
                .hasHeader("Idempotency-Replayed", "true");
        assertThat(fixture.post(book + "/pages", key, "page-2", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("savings.nothing-to-print");
        assertThat(fixture.post(book + "/pages", key, "page-3", "{\"line\": 0}"))
                .hasStatus(400)
                .bodyText()
                .contains("/line");
        assertThat(fixture.get(book, key)).bodyText().contains("\"line\":2", "\"waiting\":0");
    }

    @Test
    void anImageIsWhatItsBytesSayAndHers() {
        Member marta = fixture.member(home, "Marta Choc");
        assertThat(image("i-1", "not base64", "")).hasStatus(400).bodyText().contains("/content", "not-base64");
        String text = Base64.getEncoder().encodeToString("no image".getBytes(StandardCharsets.UTF_8));
        assertThat(image("i-2", text, "")).hasStatus(409).bodyText().contains("members.no-image");
        String png = "iVBORw0KGgoAAAAASUVORK5CYII=";
        assertThat(image("i-3", png, ", \"whose\": \"" + marta.number() + "\""))
                .hasStatus(409)
                .bodyText()
                .contains("members.image-of-a-stranger");
        MvcTestResult kept = image("i-4", png, "");
        assertThat(kept).hasStatus(201).bodyText().contains("\"mediaType\":\"image/png\"", "Rosa Ixchel");
        String id = assertThat(kept).bodyText().actual().replaceAll(".*\"image\":\"([^\"]+)\".*", "$1");
        assertThat(fixture.get(member("/images/" + id), key))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains(png);
        String ofMarta = ApiFixture.root(home) + "/members/" + marta.number() + "/images/" + id;
        assertThat(fixture.get(ofMarta, key)).as("in the file of another").hasStatus(404);
    }

    @Test
    void membersAreListedByWhetherTheyBelong() {
        Member marta = fixture.member(home, "Marta Choc");
        String expulsion = """
                {"organ": "board", "minute": "1", "point": "1", "resolvedOn": "2026-03-02", "cause": "estatuto"}
                """;
        assertThat(fixture.post(member("/expulsion"), key, "e-1", expulsion)).hasStatus(201);
        String all = ApiFixture.root(home) + "/members";
        assertThat(fixture.get(all, key)).bodyText().contains(rosa.number(), marta.number());
        assertThat(fixture.get(all + "?who=left", key))
                .bodyText()
                .contains(rosa.number(), "\"state\":\"expelled\"")
                .doesNotContain(marta.number());
        assertThat(fixture.get(all + "?who=belonging&kind=person", key))
                .bodyText()
                .contains(marta.number(), "\"state\":\"active\"")
                .doesNotContain(rosa.number());
        assertThat(fixture.get(all + "?q=rosa", key)).bodyText().contains("\"state\":\"expelled\"");
        assertThat(fixture.get(member(""), key)).bodyText().contains("\"state\":\"expelled\"");
        assertThat(fixture.get(all + "?who=nobody", key))
                .hasStatus(400)
                .bodyText()
                .contains("who", "belonging");
    }

    private MvcTestResult image(String idempotency, String content, String more) {
        String body = "{\"kind\": \"signature\", \"content\": \"" + content + "\"" + more + "}";
        return fixture.post(member("/images"), key, idempotency, body);
    }

    private String member(String path) {
        return ApiFixture.root(home) + "/members/" + rosa.number() + path;
    }
}
