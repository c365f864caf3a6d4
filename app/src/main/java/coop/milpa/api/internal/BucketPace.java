package coop.milpa.api.internal;

import coop.milpa.api.Pace;
import coop.milpa.kernel.ActorId;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A {@link Bucket} for each system, in this process. */
@Component
class BucketPace implements Pace {

    private static final int SYSTEMS_MAX = 10_000;

    private final Map<ActorId, Bucket> buckets = new ConcurrentHashMap<>();
    private final ApiSettings settings;
    private final Clock clock;

    BucketPace(ApiSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Allowance take(ActorId client) {
        long now = clock.millis();
        if (buckets.size() > SYSTEMS_MAX) {
            buckets.values().removeIf(bucket -> bucket.isFullAt(now));
        }
        return buckets.computeIfAbsent(client, id -> new Bucket(settings.burst(), settings.requestsPerSecond(), now))
                .take(now);
    }
}
