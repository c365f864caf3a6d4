package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where a member is reached is changed by whoever keeps it, as she saw it and not otherwise. */
@ApiTest
class ContactApiTests {

    private final ApiFixture fixture;
    private final String address;
    private final String key;
    private final Cooperative home;

    ContactApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
        Member rosa = fixture.member(home, "Rosa Ixchel");
        this.key = fixture.key(home.id(), "members.keep members.read");
        this.address = ApiFixture.root(home) + "/members/" + rosa.number() + "/contact";
    }

    @Test
    void whatIsSaidAnewIsSaidOfWhatWasSeen() {
        String seen = fixture.tag(address, key);
        assertThat(put("a", "", "1")).hasStatus(428);
        assertThat(put("b", "\"other\"", "1")).hasStatus(412).bodyText().contains("api.stale");
        assertThat(put("c", seen, "5555 0101"))
                .hasStatusOk()
                .bodyText()
                .contains("5555 0101", "Zona 2", "\"municipality\":\"\"");
        assertThat(put("d", seen, "5555 0202")).as("seen before").hasStatus(412);
        assertThat(fixture.get(address, key)).bodyText().contains("5555 0101");
        assertThat(fixture.get(address.replace("/contact", ""), key))
                .as("what is said of her besides stays")
                .bodyText()
                .contains("Rosa Ixchel", "1985-05-04");
    }

    @Test
    void ofManyWhoSawTheSameOneChangesIt() {
        String seen = fixture.tag(address, key);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> put("key-" + n, seen, "tel " + n).getResponse().getStatus()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void whoeverDoesNotKeepItIsNotTold() {
        String reading = fixture.key(home.id(), "members.read");
        assertThat(fixture.get(address, reading)).hasStatus(403);
    }

    private MvcTestResult put(String idempotency, String seen, String telephone) {
        String body = "{\"telephone\": \"%s\", \"district\": \"Zona 2\"}".formatted(telephone);
        return fixture.put(address, key, idempotency, seen, body);
    }
}
