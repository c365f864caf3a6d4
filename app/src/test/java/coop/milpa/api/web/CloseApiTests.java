package coop.milpa.api.web;

import static coop.milpa.api.web.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.CloseRefusal;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.registry.Cooperative;
import coop.milpa.testing.TestClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Days are closed through the API by a job, and told with what proves them. */
@ApiTest
class CloseApiTests {

    private static final String FIRST = "2026-02-27";
    private static final String THIRD = "2026-03-01";

    private final ApiFixture fixture;
    private final Jobs jobs;
    private final Cooperative home;
    private final String key;

    CloseApiTests(ApiFixture fixture, Jobs jobs) {
        this.fixture = fixture;
        this.jobs = jobs;
        this.home = fixture.cooperative(TestClock.TODAY.minusDays(3));
        this.key = fixture.key(home.id(), "close.read close.run jobs.read");
    }

    @Test
    void aCloseIsBegunAnsweredAtOnceAndItsDaysAreTold() {
        assertThat(get("/close"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.openDay")
                .isEqualTo(FIRST);
        assertThat(get("/close")).bodyJson().extractingPath("$.through").isEqualTo(THIRD);

        MvcTestResult begun = close("c", THIRD);
        assertThat(begun).hasStatus(202).bodyJson().extractingPath("$.kind").isEqualTo("close");
        JsonNode job = ended(THIRD);
        assertThat(job.get("state").stringValue()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("steps").isEmpty()).isFalse();
        assertThat(get("/jobs/" + job.get("id").stringValue())).hasStatusOk();
        assertThat(get("/jobs")).bodyJson().extractingPath("$.items[0].key").isEqualTo(THIRD);

        assertThat(get("/close")).bodyJson().extractingPath("$.lastClosed.day").isEqualTo(THIRD);
        JsonNode part = json(get("/close/days?limit=2"));
        assertThat(part.get("items").get(1).get("day").stringValue()).isEqualTo("2026-02-28");
        JsonNode rest =
                json(get("/close/days?limit=2&cursor=" + part.get("next").stringValue()));
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        JsonNode first = json(get("/close/days/" + FIRST));
        assertThat(first.get("hash")).isEqualTo(rest.get("items").get(0).get("hash"));
        assertThat(first.get("steps").isEmpty()).isFalse();
        assertThat(get("/close/days/2026-03-02")).as("not closed").hasStatus(404);
        assertThat(get("/close/days/ayer")).hasStatus(404);
    }

    @Test
    void askingAgainIsTheSameCloseAndNotAnother() {
        MvcTestResult begun = close("c", FIRST);
        ended(FIRST);
        assertThat(close("c", FIRST)).hasStatus(202).hasHeader("Idempotency-Replayed", "true");
        MvcTestResult again = close("d", FIRST);
        assertThat(again).as("the job that closed it").hasStatus(202);
        assertThat(json(again).get("id")).isEqualTo(json(begun).get("id"));
        assertThat(json(again).get("attempt").intValue()).isEqualTo(1);
        assertThat(close("c", THIRD)).as("the same key, another day").hasStatus(422);
    }

    @Test
    void aDayThatIsClosedOrHasNotComeIsRefusedAtOnce() {
        assertThat(close("a", "2026-03-03")).hasStatus(409).bodyText().contains("close.after-today");
        assertThat(close("b", "2026-02-26")).hasStatus(409).bodyText().contains("close.already-closed");
        assertThat(close("c", "mañana")).hasStatus(400).bodyText().contains("/through", "not-a-day");
        assertThat(close("d", "")).hasStatus(400).bodyText().contains("/through", "missing");
        assertThat(get("/close/jobs/2026-03-03")).as("nothing was begun").hasStatus(404);
        assertThat(get("/jobs/x")).hasStatus(404);
    }

    /** Its job says why, to whoever asks later. */
    @Test
    void aCloseThatARuleForbidsFailsAndSaysWhich() {
        var through = new CountDownLatch(1);
        var hindered = new CountDownLatch(1);
        var order = new JobOrder(home.id(), "close", FIRST);
        ApiFixture.done(jobs.begin(order, progress -> {
            hindered.countDown();
            assertThat(opened(through)).isTrue();
            return Outcome.refused(new CloseRefusal.AlreadyRunning());
        }));
        assertThat(opened(hindered)).isTrue();
        MvcTestResult same = close("c", FIRST);
        assertThat(same).hasStatus(202).bodyJson().extractingPath("$.state").isEqualTo("running");
        through.countDown();
        JsonNode job = ended(FIRST);
        assertThat(job.get("state").stringValue()).isEqualTo("failed");
        assertThat(job.get("failure").get("code").stringValue()).isEqualTo("close.already-running");

        assertThat(close("d", FIRST)).as("another attempt").hasStatus(202);
        assertThat(ended(FIRST).get("attempt").intValue()).isEqualTo(2);
        assertThat(json(get("/close")).get("lastClosed").get("day").stringValue())
                .isEqualTo(FIRST);
    }

    @Test
    void onlyWhoMayIsToldAndCloses() {
        String reader = fixture.key(home.id(), "close.read");
        String address = ApiFixture.root(home) + "/close";
        assertThat(fixture.post(address, reader, "c", "{\"through\": \"" + FIRST + "\"}"))
                .hasStatus(403);
        assertThat(fixture.get(ApiFixture.root(home) + "/jobs", reader)).hasStatus(403);
        Cooperative other = fixture.cooperative();
        assertThat(fixture.get(address, fixture.key(other.id(), "close.read"))).hasStatus(404);
        close("c", FIRST);
        JsonNode job = ended(FIRST);
        String stranger = fixture.key(other.id(), "jobs.read");
        assertThat(fixture.get(ApiFixture.root(other) + "/jobs/" + job.get("id").stringValue(), stranger))
                .hasStatus(404);
    }

    private MvcTestResult close(String idempotency, String through) {
        return fixture.post(ApiFixture.root(home) + "/close", key, idempotency, "{\"through\": \"" + through + "\"}");
    }

    private JsonNode ended(String through) {
        fixture.awaitEnd(new JobOrder(home.id(), "close", through));
        return json(get("/close/jobs/" + through));
    }

    private MvcTestResult get(String path) {
        return fixture.get(ApiFixture.root(home) + path, key);
    }

    private static boolean opened(CountDownLatch latch) {
        try {
            return latch.await(ApiFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
