package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where a member is reached is changed by whoever keeps it, as she saw it and not otherwise. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, ApiFixture.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ContactApiTests {

    private final ApiFixture fixture;
    private String address = "";
    private String key = "";
    private Cooperative home;

    ContactApiTests(ApiFixture fixture) {
        this.fixture = fixture;
        this.home = fixture.cooperative();
    }

    @BeforeEach
    void rosaIsAMember() {
        home = fixture.cooperative();
        Member rosa = fixture.member(home, "Rosa Ixchel");
        key = fixture.key(home.id(), "members.keep members.read");
        address = ApiFixture.root(home) + "/members/" + rosa.number() + "/contact";
    }

    @Test
    void whatIsSaidAnewIsSaidOfWhatWasSeen() {
        String seen = tag();
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
        String seen = tag();
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

    private String tag() {
        return Objects.requireNonNull(fixture.get(address, key).getResponse().getHeader("ETag"));
    }

    private MvcTestResult put(String idempotency, String seen, String telephone) {
        var request = fixture.request(HttpMethod.PUT, address, key)
                .header("Idempotency-Key", idempotency)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"telephone\": \"%s\", \"district\": \"Zona 2\"}".formatted(telephone));
        return (seen.isEmpty() ? request : request.header("If-Match", seen)).exchange();
    }
}
