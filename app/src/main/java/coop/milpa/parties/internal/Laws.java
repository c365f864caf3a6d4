package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
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
    private final Days days;
    private final Clock clock;

    Laws(Settings settings, Days days, Clock clock) {
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The law of today. How old somebody is counts on the day of the cooperative's books, as in all that is written
     * into them; where there are none, today.
     */
    Law of(CooperativeId cooperative) {
        LocalDate somewhere = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), settings.get(cooperative, PlaceSettings.ZONE, somewhere));
        return law(cooperative, today, days.open(cooperative).orElse(today));
    }

    /** The law of another day. */
    Law on(CooperativeId cooperative, LocalDate day) {
        return law(cooperative, day, day);
    }

    private Law law(CooperativeId cooperative, LocalDate day, LocalDate agesOn) {
        String area = settings.get(cooperative, PlaceSettings.AREA, day).code();
        return new Law(rules, area.substring(0, 2), day, agesOn);
    }
}
