package coop.milpa.accounting.internal;

import coop.milpa.accounting.AccountingRefusal;
import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEndSettings;
import coop.milpa.accounting.YearEnds;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Ends financial years: on request on the open day, and in the close of the year's last day. */
@Service
class YearEndDesk implements YearEnds {

    private final TenantScope tenants;
    private final Settings settings;
    private final Days days;
    private final YearEndRegister register;
    private final ClosingEntries entries;
    private final HandTrail trail;

    YearEndDesk(
            TenantScope tenants,
            Settings settings,
            Days days,
            YearEndRegister register,
            ClosingEntries entries,
            HandTrail trail) {
        this.tenants = tenants;
        this.settings = settings;
        this.days = days;
        this.register = register;
        this.entries = entries;
        this.trail = trail;
    }

    @Override
    public Outcome<YearEnd> close(CooperativeId cooperative) {
        return tenants.write(cooperative, () -> {
            Optional<LocalDate> open = days.open(cooperative);
            Optional<Refusal> refusal = forbids(cooperative, open);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            LocalDate day = open.orElseThrow();
            if (!register.end(cooperative, day, trail.actNow())) {
                return Outcome.refused(new AccountingRefusal.YearAlreadyClosed(day));
            }
            entries.postOpen(cooperative, day);
            return Outcome.done(told(cooperative, day));
        });
    }

    /**
     * Takes what codes of income and expense stand at on a closing day, if it is the last of a financial year. In the
     * transaction of that cooperative.
     *
     * @return how many entries were posted
     */
    int closeWithDay(CooperativeId cooperative, LocalDate day) {
        if (!yearEndOf(cooperative, day).equals(day)) {
            return 0;
        }
        boolean first = register.end(cooperative, day, trail.actNow());
        int posted = entries.postClosing(cooperative, day);
        if (first || posted > 0) {
            told(cooperative, day);
        }
        return posted;
    }

    @Override
    public List<YearEnd> closed(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> register.ended(cooperative).stream()
                        .map(endsOn -> register.year(cooperative, endsOn))
                        .toList());
    }

    @Override
    public LocalDate yearEndOf(CooperativeId cooperative, LocalDate day) {
        return YearEndSettings.onOrAfter(settings.get(cooperative, YearEndSettings.LAST_DAY, day), day);
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, Optional<LocalDate> open) {
        if (open.isEmpty()) {
            return Optional.of(new LedgerRefusal.NoOpenDay());
        }
        LocalDate yearEnd = yearEndOf(cooperative, open.get());
        return yearEnd.equals(open.get())
                ? Optional.empty()
                : Optional.of(new AccountingRefusal.NotYearEnd(open.get(), yearEnd));
    }

    private YearEnd told(CooperativeId cooperative, LocalDate day) {
        YearEnd year = register.year(cooperative, day);
        trail.yearClosed(cooperative, year);
        return year;
    }
}
