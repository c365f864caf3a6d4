package coop.milpa.api.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much other systems may ask, and how long their replies are kept.
 *
 * @param requestsPerSecond  of each system, in the long run
 * @param burst  how many may come at once after a silence
 * @param repliesKept  after which a reply is forgotten; what was done is not done again all the same
 * @param carriers  pairs of threads that carry out what is done together, each for the cooperatives that fall to it
 */
@ConfigurationProperties("milpa.api")
record ApiSettings(
        @DefaultValue("50") int requestsPerSecond,
        @DefaultValue("200") int burst,
        @DefaultValue("P30D") Duration repliesKept,
        @DefaultValue("2") int carriers) {

    ApiSettings {
        between("requests-per-second", requestsPerSecond, 1, 1_000_000);
        between("burst", burst, 1, 1_000_000);
        between("carriers", carriers, 1, 16);
        if (repliesKept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("milpa.api.replies-kept is " + repliesKept + "; a day or more");
        }
    }

    private static void between(String name, int given, int least, int most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException("milpa.api." + name + " is " + given + "; " + least + " to " + most);
        }
    }
}
