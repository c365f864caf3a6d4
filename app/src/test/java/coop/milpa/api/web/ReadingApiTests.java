package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What other systems may see, part by part, and how often. */
@ApiTest
@TestPropertySource(properties = {"milpa.api.requests-per-second=1", "milpa.api.burst=40"})
class ReadingApiTests {

    private final ApiFixture fixture;
    private final Cooperative home;
    private final Member rosa;
    private final SavingsAccount hers;
    private final String key;

    ReadingApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        this.rosa = fixture.member(home, "Rosa Ixchel");
        this.hers = fixture.account(home, rosa, "25.00");
        this.key = fixture.key(home.id(), ApiFixture.ALL);
    }

    @Test
    void anAccountHasAnEntityTagByWhichItIsKnownAgain() {
        MvcTestResult first = get("/accounts/" + hers.terms().number());
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.balance.value")
                .isEqualTo("25.00");
        String tag = Optional.ofNullable(first.getResponse().getHeader("ETag")).orElseThrow();
        assertThat(again(tag)).hasStatus(304);
        assertThat(again("W/" + tag + ", \"other\"")).hasStatus(304);
        fixture.post(ApiFixture.root(home) + "/deposits", key, "1", ApiFixture.deposit(hers, "1.00"));
        assertThat(again(tag))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.available.value")
                .isEqualTo("26.00");
    }

    private MvcTestResult again(String tag) {
        return fixture.request(
                        HttpMethod.GET,
                        ApiFixture.root(home) + "/accounts/" + hers.terms().number(),
                        key)
                .header("If-None-Match", tag)
                .exchange();
    }

    @Test
    void movementsComePartByPart() {
        for (int n = 1; n <= 4; n++) {
            fixture.post(ApiFixture.root(home) + "/deposits", key, "d" + n, ApiFixture.deposit(hers, n + ".00"));
        }
        String movements = "/accounts/" + hers.terms().number() + "/movements?limit=2";
        assertThat(parts(movements, "amount")).containsExactly("25.00", "1.00", "2.00", "3.00", "4.00");
    }

    @Test
    void membersComePartByPartAndAreFoundByWords() {
        fixture.member(home, "Ana Pop");
        fixture.member(home, "Berta Pop");
        List<String> all = parts("/members?limit=2", "number");
        assertThat(all).hasSize(3).isSorted();
        assertThat(parts("/members?q=pop&limit=1", "name")).containsExactly("Ana Pop", "Berta Pop");
        MvcTestResult one = get("/members/" + rosa.number());
        assertThat(one).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("Rosa Ixchel");
        assertThat(one).bodyText().doesNotContain("DPI").doesNotContain("Zona 1");
        assertThat(get("/members/" + rosa.number() + "/accounts"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].number")
                .isEqualTo(hers.terms().number());
    }

    @Test
    void theBooksAreToldWithTheirEntriesAndLines() {
        assertThat(get("/trial-balance"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.totals[0].debit.value")
                .isEqualTo("25.00");
        assertThat(get("/today"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.liabilities.value")
                .isEqualTo("25.00");
        List<String> entries = parts("/entries?limit=1", "id");
        assertThat(entries).hasSize(1);
        assertThat(get("/entries/" + entries.getFirst()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[*].amount.value")
                .asArray()
                .containsExactlyInAnyOrder("25.00", "-25.00");
        assertThat(get("/products"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("demand");
    }

    @Test
    void whatIsNotThereIsSaidInTheLanguageOfWhoeverAsks() {
        MvcTestResult english = fixture.request(HttpMethod.GET, ApiFixture.root(home) + "/accounts/9", key)
                .header("Accept-Language", "en")
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange();
        assertThat(english).hasStatus(404).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(english).bodyJson().extractingPath("$.code").isEqualTo("savings.unknown-account");
        assertThat(english).bodyJson().extractingPath("$.title").asString().contains("savings account");
        assertThat(get("/entries/9"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.title")
                .asString()
                .contains("partida");
        assertThat(get("/members?limit=0"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("limit");
        assertThat(get("/trial-balance?on=1990-01-01")).hasStatus(400);
    }

    @Test
    void aCursorThatNoListGaveEndsNoList() {
        String movements = "/accounts/" + hers.terms().number() + "/movements";
        for (String list : List.of("/members?", "/members?q=rosa&", "/entries?", movements + "?")) {
            for (String never : List.of("%21", "AAAA", "zzz", "YWJj", "NDI5NDk2NzI5NQ", "A".repeat(2_000))) {
                assertThat(get(list + "cursor=" + never))
                        .as(list + never)
                        .hasStatus(400)
                        .bodyJson()
                        .extractingPath("$.errors[0].code")
                        .isEqualTo("not-a-cursor");
            }
        }
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeAgain() {
        MvcTestResult last = get("/today");
        for (int n = 0; n < 40 && last.getResponse().getStatus() == 200; n++) {
            last = get("/today");
        }
        assertThat(last).hasStatus(429).hasHeader("Retry-After", "1").hasHeader("RateLimit", "\"key\";r=0;t=40");
        assertThat(last).bodyJson().extractingPath("$.code").isEqualTo("api.too-many");
        assertThat(fixture.get(ApiFixture.root(home) + "/today", fixture.key(home.id(), "figures.read")))
                .hasStatusOk();
    }

    @Test
    void whoeverShowsNoKeyIsToldWhatIsNeeded() {
        MvcTestResult none = fixture.get(ApiFixture.root(home) + "/today", "nothing");
        assertThat(none).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer realm=\"milpa\"");
        assertThat(none).bodyJson().extractingPath("$.code").isEqualTo("access.key-needed");
    }

    private List<String> parts(String path, String field) {
        List<String> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            String given = cursor.get().isEmpty() ? "" : "&cursor=" + cursor.get();
            MvcTestResult answer = get(path + given);
            assertThat(answer).hasStatusOk();
            JsonNode part = ApiFixture.json(answer);
            for (JsonNode item : part.get("items")) {
                JsonNode told = item.get(field);
                all.add(told.isObject() ? told.get("value").stringValue() : told.stringValue());
            }
            cursor = Optional.ofNullable(part.get("next")).map(JsonNode::stringValue);
        }
        return all;
    }

    private MvcTestResult get(String path) {
        return fixture.get(ApiFixture.root(home) + path, key);
    }
}
