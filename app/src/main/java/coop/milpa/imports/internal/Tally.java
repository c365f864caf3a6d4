package coop.milpa.imports.internal;

import coop.milpa.imports.Reconciliation;
import coop.milpa.imports.Reconciliation.Mismatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts how days compared. */
final class Tally implements AccountDayWatcher {

    private static final int MISMATCHES_SHOWN_MAX = 20;
    private static final int MISMATCHES_KEPT_MAX = 1_000;

    private final Accounts accounts;
    private final Tolerance tolerance;
    private int exact;
    private int within;
    private int mismatched;
    private int unprinted;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private BigDecimal maxDrift = BigDecimal.ZERO;

    Tally(Accounts accounts, Tolerance tolerance) {
        this.accounts = accounts;
        this.tolerance = tolerance;
    }

    @Override
    public void saw(AccountDay day) {
        if (day.printed().isEmpty()) {
            unprinted++;
            return;
        }
        if (day.drift() > 0) {
            maxDrift = maxDrift.max(decimal(day.account(), day.drift()));
        }
        if (day.difference() == 0) {
            exact++;
            return;
        }
        if (tolerance.allows(day)) {
            within++;
            return;
        }
        mismatched++;
        keep(day);
    }

    Reconciliation reconciliation() {
        trim();
        return new Reconciliation(
                exact + within + mismatched, exact, within, mismatched, mismatches, unprinted, maxDrift);
    }

    /** The first in time, then by account. */
    private void keep(AccountDay day) {
        mismatches.add(new Mismatch(
                accounts.number(day.account()),
                LocalDate.ofEpochDay(day.day()),
                decimal(day.account(), day.expected()),
                decimal(day.account(), day.printed().orElse(0))));
        if (mismatches.size() > MISMATCHES_KEPT_MAX) {
            trim();
        }
    }

    private void trim() {
        mismatches.sort(Comparator.comparing(Mismatch::date).thenComparing(Mismatch::account));
        mismatches
                .subList(Math.min(MISMATCHES_SHOWN_MAX, mismatches.size()), mismatches.size())
                .clear();
    }

    private BigDecimal decimal(int account, long minor) {
        return BigDecimal.valueOf(minor, accounts.digits(account));
    }
}
