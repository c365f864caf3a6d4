package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.savings.internal.Capitalisation.Earned;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which days accounts have earned and were not given, and under which version. */
@Component
class InterestPeriods {

    private final VersionRegister versions;
    private final CapitalisationRegister register;

    InterestPeriods(VersionRegister versions, CapitalisationRegister register) {
        this.versions = versions;
        this.register = register;
    }

    /** The days since the last posting day, or since the first version began; the version has begun. */
    Earned earned(CooperativeId cooperative, Version version, LocalDate day) {
        LocalDate begun = version.begunOn().orElseThrow();
        LocalDate start = start(cooperative, version.group());
        return new Earned(new Period(start, day), begun.isAfter(start) ? begun : start, version);
    }

    /** Who was given interest since a posting period began. */
    Given given(CooperativeId cooperative, Group group, LocalDate periodStart) {
        return new Given(register.givenSince(cooperative, group, periodStart));
    }

    /** The last posting day of a group. */
    Optional<LocalDate> lastGiven(CooperativeId cooperative, Group group) {
        return register.lastEnd(cooperative, group);
    }

    /** Whether that day has not been given to the group on a posting day. */
    boolean isOwed(CooperativeId cooperative, Group group, LocalDate day) {
        return lastGiven(cooperative, group).filter(last -> !last.isBefore(day)).isEmpty();
    }

    private LocalDate start(CooperativeId cooperative, Group group) {
        return lastGiven(cooperative, group)
                .map(end -> end.plusDays(1))
                .orElseGet(() -> firstBegun(cooperative, group));
    }

    private LocalDate firstBegun(CooperativeId cooperative, Group group) {
        return versions.all(cooperative).stream()
                .filter(version -> version.group().equals(group))
                .flatMap(version -> version.begunOn().stream())
                .findFirst()
                .orElseThrow();
    }
}
