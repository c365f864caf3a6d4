package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.Earnings.Gathered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Begins a version on the first day that closes under it: what accounts have gathered until the evening before belongs
 * to the version before, or to none, and is set apart or forgotten.
 */
@Component
class VersionStart {

    private final VersionRegister versions;
    private final CapitalisationRegister capitalisations;
    private final CarriedRegister carried;
    private final Earnings earnings;

    VersionStart(
            VersionRegister versions,
            CapitalisationRegister capitalisations,
            CarriedRegister carried,
            Earnings earnings) {
        this.versions = versions;
        this.capitalisations = capitalisations;
        this.carried = carried;
        this.earnings = earnings;
    }

    void beginOn(CooperativeId cooperative, LocalDate day) {
        for (Version version : versions.inForce(cooperative, day)) {
            if (version.begunOn().isEmpty()) {
                begin(cooperative, version, day);
            }
        }
    }

    private void begin(CooperativeId cooperative, Version version, LocalDate day) {
        LocalDate eve = day.minusDays(1);
        List<Gathered> gathered = earnings.gathered(cooperative, version.group().earns(), eve);
        Optional<Version> old = before(cooperative, version).filter(one -> !one.earnsNothing());
        if (old.isPresent() && !gathered.isEmpty()) {
            carried.add(cooperative, carry(gathered, old.get(), days(cooperative, old.get(), eve)));
        }
        earnings.take(cooperative, gathered);
        versions.begin(cooperative, version, day);
    }

    private Optional<Version> before(CooperativeId cooperative, Version version) {
        return versions.all(cooperative).stream()
                .filter(old -> old.group().equals(version.group()))
                .filter(old -> old.begunOn().isPresent())
                .reduce((earlier, later) -> later);
    }

    /** Those that the old version's accounts gathered on: since it began, or since the last posting day. */
    private Period days(CooperativeId cooperative, Version old, LocalDate eve) {
        LocalDate begun = old.begunOn().orElseThrow();
        LocalDate from = capitalisations
                .lastEnd(cooperative, old.group())
                .map(end -> end.plusDays(1))
                .filter(begun::isBefore)
                .orElse(begun);
        return new Period(from, eve);
    }

    private static List<Carried> carry(List<Gathered> gathered, Version old, Period days) {
        Yield yield = old.yieldOn(days.to());
        return gathered.stream()
                .map(one -> new Carried(one.account(), days, one.balanceDays(), yield))
                .toList();
    }
}
