package coop.milpa.access.internal;

import coop.milpa.access.HomeSettings;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Whether somebody has to have a second factor: a role of hers asks for it, and her home decided nothing else. */
@Component
class FactorRule {

    private final Settings decisions;
    private final Clock clock;

    FactorRule(Settings decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param asked  whether a role of hers is marked so */
    boolean requires(CooperativeId home, boolean asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return asked && decisions.get(home, HomeSettings.SECOND_FACTOR, today);
    }
}
