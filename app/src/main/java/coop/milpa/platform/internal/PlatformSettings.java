package coop.milpa.platform.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform works, whichever cooperative it works for.
 *
 * @param progressEvery  how often at most the progress of a job is written
 * @param beatEvery  how often a process that works on jobs says that it is alive
 * @param deadAfter  how long a process of another machine may be silent before its jobs count as interrupted; some
 *     beats long
 */
@ConfigurationProperties("milpa.platform")
record PlatformSettings(
        @DefaultValue("500ms") Duration progressEvery,
        @DefaultValue("10s") Duration beatEvery,
        @DefaultValue("60s") Duration deadAfter) {

    PlatformSettings {
        if (deadAfter.compareTo(beatEvery.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "milpa.platform.dead-after " + deadAfter + " is less than two beats of " + beatEvery);
        }
    }
}
