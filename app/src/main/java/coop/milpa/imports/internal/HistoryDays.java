package coop.milpa.imports.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ends the days that an import covers: they are totalled, hashed and proven, but earn, charge and age nothing. Each day
 * in transactions of its own, so that a kill costs none that has ended.
 */
@Component
class HistoryDays {

    private final Days days;
    private final TenantScope tenants;

    HistoryDays(Days days, TenantScope tenants) {
        this.days = days;
        this.tenants = tenants;
    }

    Optional<LocalDate> open(CooperativeId cooperative) {
        return days.closing(cooperative).or(() -> days.open(cooperative));
    }

    /** Ends every calendar day up to a last one that is not ended yet. */
    void endThrough(CooperativeId cooperative, LocalDate last, Progress progress) {
        Optional<LocalDate> day = open(cooperative);
        while (day.isPresent() && !day.get().isAfter(last)) {
            end(cooperative, day.get());
            progress.advance(1);
            day = open(cooperative);
        }
    }

    /** Forgets what accounts would have earned on days of history. */
    void startEarning(CooperativeId cooperative) {
        days.open(cooperative).ifPresent(day -> days.startEarning(cooperative, day));
    }

    private void end(CooperativeId cooperative, LocalDate day) {
        days.startClosing(cooperative, day, true);
        tenants.run(cooperative, () -> days.seal(cooperative, day, Map.of()));
    }
}
