package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Delivery.State;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.internal.DeliveryRegister.Tried;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from what came of a try. */
class TriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID EVENT = UUID.fromString("019cad9c-4000-7000-8000-000000000001");
    private static final WebhookSettings SETTINGS = settings(0, 3);

    private static WebhookSettings settings(int jitter, int pauseAfter) {
        return new WebhookSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)),
                jitter,
                pauseAfter,
                Duration.ofDays(30),
                false);
    }

    @Test
    void whatWasHeardIsDoneAndEndsARowOfFailures() {
        var tries = new Tries(2, SETTINGS);
        assertThat(tries.add(delivery(0), Answer.of(204), NOON)).isTrue();
        assertThat(tries.all()).containsExactly(new Tried(1, State.DELIVERED, NOON, NOON, "204"));
        assertThat(tries.standing(NOON).failures()).isZero();
        assertThat(tries.isPaused()).isFalse();
    }

    @Test
    void whatWasNotHeardIsTriedLaterAndLaterAndThenGivenUp() {
        assertThat(tried(0)).isEqualTo(new Tried(1, State.WAITING, NOON.plusSeconds(10), NOON, "400"));
        assertThat(tried(1)).isEqualTo(new Tried(1, State.WAITING, NOON.plusSeconds(60), NOON, "400"));
        assertThat(tried(2).state()).isEqualTo(State.GIVEN_UP);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408, 0})
    void ifNobodyAnswersTheOthersAreNotTriedEither(int status) {
        var tries = new Tries(0, SETTINGS);
        assertThat(tries.add(delivery(0), new Answer(status, "x"), NOON)).isFalse();
        assertThat(tries.standing(NOON).restsUntil()).isEqualTo(NOON.plusSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 400, 401, 404, 422})
    void anAnswerToOneMessageConcernsThatOne(int status) {
        var tries = new Tries(0, SETTINGS);
        assertThat(tries.add(delivery(0), Answer.of(status), NOON)).isTrue();
        assertThat(tries.standing(NOON).restsUntil()).isEqualTo(NOON);
    }

    @Test
    void severalFailuresInARowPause() {
        var tries = new Tries(1, SETTINGS);
        assertThat(tries.add(delivery(0), Answer.of(400), NOON)).isTrue();
        assertThat(tries.isPaused()).isFalse();
        assertThat(tries.add(delivery(0), Answer.of(400), NOON)).isFalse();
        assertThat(tries.isPaused()).isTrue();
    }

    @Test
    void whoeverIsGoneIsPausedAtOnce() {
        var tries = new Tries(0, SETTINGS);
        assertThat(tries.add(delivery(0), Answer.of(410), NOON)).isFalse();
        assertThat(tries.isPaused()).isTrue();
    }

    /** Each waits a little longer than another, never shorter, and the same whoever reckons. */
    @Test
    void aWaitIsLongerByAPartThatFollowsFromTheEvent() {
        WebhookSettings jittered = settings(20, 3);
        List<Duration> waits = IntStream.range(0, 1_000)
                .mapToObj(n -> RetryPolicy.after(1, new UUID(7, n), jittered).orElseThrow())
                .toList();
        assertThat(waits)
                .allMatch(wait ->
                        wait.compareTo(Duration.ofSeconds(10)) >= 0 && wait.compareTo(Duration.ofSeconds(12)) < 0);
        assertThat(waits.stream().distinct().count()).isGreaterThan(100);
        assertThat(RetryPolicy.after(1, EVENT, jittered)).isEqualTo(RetryPolicy.after(1, EVENT, jittered));
        assertThat(RetryPolicy.after(3, EVENT, jittered)).isEmpty();
    }

    private static Tried tried(int before) {
        var tries = new Tries(0, SETTINGS);
        tries.add(delivery(before), Answer.of(400), NOON);
        return tries.all().getFirst();
    }

    private static Delivery delivery(int tries) {
        return new Delivery(
                1, EVENT, EventType.DAY_CLOSED, "2026-03-01", NOON, State.WAITING, tries, NOON, Optional.empty());
    }
}
