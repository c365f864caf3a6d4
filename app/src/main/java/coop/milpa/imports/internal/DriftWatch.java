package coop.milpa.imports.internal;

import coop.milpa.imports.internal.DriftRegister.Drift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Notes each time that the difference between the printed balance that matched and ours has changed. */
final class DriftWatch implements AccountDayWatcher {

    private final Bases bases;
    private final Tolerance tolerance;
    private final List<Drift> drifts = new ArrayList<>();
    private int account = -1;
    private long drift;

    DriftWatch(Bases bases, Tolerance tolerance) {
        this.bases = bases;
        this.tolerance = tolerance;
    }

    @Override
    public void saw(AccountDay day) {
        if (day.account() != account) {
            account = day.account();
            drift = bases.printed(account) - bases.balance(account);
        }
        if (day.printed().isEmpty() || !tolerance.allows(day)) {
            return;
        }
        long now = day.printed().getAsLong() - day.balance();
        if (now != drift) {
            drifts.add(new Drift(account, LocalDate.ofEpochDay(day.day()), now));
            drift = now;
        }
    }

    List<Drift> drifts() {
        return List.copyOf(drifts);
    }
}
