package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.PlaceSettings;
import coop.milpa.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Finds the law under which a cooperative works: that of the country it is in. */
@Component
class Laws {

    private final CountryRules rules = CountryRules.load();
    private final Settings settings;
    private final Clock clock;

    Laws(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Law of(CooperativeId cooperative) {
        LocalDate somewhere = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), settings.get(cooperative, PlaceSettings.ZONE, somewhere));
        return on(cooperative, today);
    }

    /** The law of another day. */
    Law on(CooperativeId cooperative, LocalDate day) {
        String area = settings.get(cooperative, PlaceSettings.AREA, day).code();
        return new Law(rules, area.substring(0, 2), day);
    }
}
