package coop.milpa.webhooks.internal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems are told.
 *
 * @param lookEvery  how often is looked for what there is to tell
 * @param connectTimeout  how long a connection may take
 * @param answerTimeout  how long a whole try may take
 * @param retryAfter  how long to wait after each failed try; after one more a delivery is given up
 * @param jitterPercent  by how much a wait is longer at most, so that not all come back at once
 * @param pauseAfter  so many failed tries in a row pause a subscription
 * @param kept  after which an event is forgotten, told or not
 * @param innerTargets  for tests only: whether addresses that are not everybody's may be called, and without TLS
 */
@ConfigurationProperties("milpa.webhooks")
record WebhookSettings(
        @DefaultValue("PT1S") Duration lookEvery,
        @DefaultValue("PT3S") Duration connectTimeout,
        @DefaultValue("PT10S") Duration answerTimeout,

        @DefaultValue({"PT10S", "PT1M", "PT5M", "PT30M", "PT2H", "PT6H", "PT12H"})
        List<Duration> retryAfter,

        @DefaultValue("20") int jitterPercent,
        @DefaultValue("10") int pauseAfter,
        @DefaultValue("P30D") Duration kept,
        @DefaultValue("false") boolean innerTargets) {

    private static final int RETRIES_MAX = 20;

    WebhookSettings {
        retryAfter = List.copyOf(retryAfter);
        between("look-every", lookEvery, Duration.ofMillis(100), Duration.ofMinutes(1));
        between("connect-timeout", connectTimeout, Duration.ofMillis(100), Duration.ofSeconds(30));
        between("answer-timeout", answerTimeout, Duration.ofMillis(100), Duration.ofSeconds(30));
        between("kept", kept, Duration.ofDays(1), Duration.ofDays(366));
        between("jitter-percent", jitterPercent, 0, 100);
        between("pause-after", pauseAfter, 1, 1_000);
        between("number of retry-after", retryAfter.size(), 1, RETRIES_MAX);
        retryAfter.forEach(wait -> between("retry-after", wait, Duration.ofSeconds(1), Duration.ofDays(7)));
    }

    private static <T extends Comparable<T>> void between(String name, T given, T least, T most) {
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "milpa.webhooks." + name + " is " + given + "; " + least + " to " + most);
        }
    }
}
