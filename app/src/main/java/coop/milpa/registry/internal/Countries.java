package coop.milpa.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What is usual in a country: its zone and its chart template. */
final class Countries {

    private static final String ZONES = "/registry/zones.properties";
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Properties zones = new Properties();

    Countries() {
        try (InputStream file = Objects.requireNonNull(Countries.class.getResourceAsStream(ZONES))) {
            zones.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String country) {
        return CODES.contains(country);
    }

    /** UTC where nobody lives. */
    ZoneId zoneOf(String country) {
        return ZoneId.of(zones.getProperty(country, "UTC"));
    }

    /** A country without a template of its own gets Guatemala's, whose codes for a foreign currency are optional. */
    String templateOf(String country) {
        return country.equals("PE") ? "pe-coopac" : "gt-cooperativa";
    }
}
