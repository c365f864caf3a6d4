package coop.milpa.teller.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.WorkPlaces;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.Denominations;
import coop.milpa.teller.ShiftRefusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds what somebody counted against the notes and coins of the day, and whoever counts against where she works. */
@Component
class Counting {

    private final Denominations denominations;
    private final TellerTrail trail;
    private final ObjectProvider<WorkPlaces> places;

    Counting(Denominations denominations, TellerTrail trail, ObjectProvider<WorkPlaces> places) {
        this.denominations = denominations;
        this.trail = trail;
        this.places = places;
    }

    Optional<Refusal> forbids(CashCount count, Currency kept, LocalDate day) {
        return denominations.forbids(count, kept, day).map(Refusal.class::cast);
    }

    /** Whether there is anything to count a currency by. */
    boolean knows(Currency currency, LocalDate day) {
        return !denominations.of(currency, day).isEmpty();
    }

    /** Why whoever acts may not sign for cash at a branch. */
    Optional<Refusal> forbidsAt(CooperativeId cooperative, BranchId branch) {
        return trail.forbidsPrograms()
                .<Refusal>map(why -> why)
                .or(() -> places.stream()
                        .flatMap(each -> each.only(cooperative, trail.now().by()).stream())
                        .filter(only -> !only.equals(branch))
                        .findFirst()
                        .map(only -> new ShiftRefusal.AnotherBranch()));
    }
}
