package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings;
import coop.milpa.savings.internal.Capitalisation.Earned;
import coop.milpa.savings.internal.DueDays.Question;
import java.time.LocalDate;
import java.util.Collection;
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
    private final InterestPeriods periods;
    private final CarriedRegister carried;
    private final DueDays dues;
    private final Earnings earnings;

    VersionStart(
            VersionRegister versions,
            InterestPeriods periods,
            CarriedRegister carried,
            DueDays dues,
            Earnings earnings) {
        this.versions = versions;
        this.periods = periods;
        this.carried = carried;
        this.dues = dues;
        this.earnings = earnings;
    }

    /** Answers the versions of that day, all begun. */
    List<Version> beginOn(CooperativeId cooperative, LocalDate day) {
        Collection<Version> inForce = versions.inForce(cooperative, day);
        if (inForce.stream().allMatch(version -> version.begunOn().isPresent())) {
            return List.copyOf(inForce);
        }
        versions.lock(cooperative);
        for (Version version : versions.inForce(cooperative, day)) {
            if (version.begunOn().isEmpty()) {
                begin(cooperative, version, day);
            }
        }
        return List.copyOf(versions.inForce(cooperative, day));
    }

    private void begin(CooperativeId cooperative, Version version, LocalDate day) {
        LocalDate eve = day.minusDays(1);
        before(cooperative, version).ifPresent(old -> carried.add(cooperative, carry(cooperative, old, eve)));
        earnings.take(
                cooperative, earnings.gathered(cooperative, version.group().earns(), eve));
        versions.begin(cooperative, version, day);
    }

    private Optional<Version> before(CooperativeId cooperative, Version version) {
        return versions.all(cooperative).stream()
                .filter(old -> old.group().equals(version.group()))
                .filter(old -> old.begunOn().isPresent())
                .reduce((earlier, later) -> later);
    }

    /** What its accounts earned since it began, or since the last posting day; nothing if that was the eve. */
    private List<Carried> carry(CooperativeId cooperative, Version old, LocalDate eve) {
        if (!periods.isOwed(cooperative, old.group(), eve)) {
            return List.of();
        }
        Earned earned = periods.earned(cooperative, old, eve);
        Given given = periods.given(cooperative, old.group(), earned.period().from());
        Period days = earned.underVersion();
        return dues.of(cooperative, old, new Question(days, given, Optional.empty())).stream()
                .filter(due -> due.due().signum() != 0)
                .map(due -> new Carried(
                        due.account(),
                        new Period(given.start(due.account(), days.from()), eve),
                        due.balanceDays(),
                        due.due()))
                .toList();
    }
}
