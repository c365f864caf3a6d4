package coop.milpa.access.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays in, and how hard a password is to guess.
 *
 * @param sessionLength  after which everybody signs in again, whatever she does
 * @param sessionIdle  after which whoever does nothing signs in again
 * @param oneTimePassword  how long a password that was told may be used for the first time
 * @param hashMemoryKib  what one guess costs in memory; a hash keeps what it was made with
 * @param hashPasses  what it costs in time
 * @param hashesAtOnce  how many are made at once, so that a crowd signing in does not take all memory
 * @param address  where people reach this program, without a slash at the end; needed where there are providers
 * @param providers  identity providers that people may come in by, under their names
 */
@ConfigurationProperties("milpa.access")
record AccessSettings(
        @DefaultValue("PT12H") Duration sessionLength,
        @DefaultValue("PT1H") Duration sessionIdle,
        @DefaultValue("P7D") Duration oneTimePassword,
        @DefaultValue("19456") int hashMemoryKib,
        @DefaultValue("2") int hashPasses,
        @DefaultValue("2") int hashesAtOnce,
        @DefaultValue("") String address,
        @DefaultValue Map<String, ProviderSettings> providers) {

    AccessSettings {
        positive("session-length", sessionLength);
        positive("session-idle", sessionIdle);
        positive("one-time-password", oneTimePassword);
        between("hash-memory-kib", hashMemoryKib, 19_456, 1 << 20);
        between("hash-passes", hashPasses, 1, 10);
        between("hashes-at-once", hashesAtOnce, 1, 64);
        providers = Map.copyOf(providers);
        if (!providers.isEmpty() && !SafeAddress.is(URI.create(address))) {
            throw new IllegalArgumentException(
                    "milpa.access.address is '" + address + "'; providers need it, with https");
        }
        providers.keySet().forEach(AccessSettings::name);
    }

    private static void name(String given) {
        if (!given.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("milpa.access.providers has '" + given + "'; a-z, 0-9 and hyphens");
        }
    }

    private static void positive(String name, Duration given) {
        if (!given.isPositive()) {
            throw new IllegalArgumentException("milpa.access." + name + " is " + given + "; more than nothing");
        }
    }

    private static void between(String name, int given, int least, int most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException("milpa.access." + name + " is " + given + "; " + least + " to " + most);
        }
    }
}
