package coop.milpa.close.internal;

import coop.milpa.close.CloseRefusal;
import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.close.StepReport;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Progress;
import coop.milpa.platform.SideBySide;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Closes days in order. What happens in one day is {@link DayClose}'s. */
@Service
class CloseDesk implements Closes {

    private final Days days;
    private final DayClose close;
    private final CloseLock lock;
    private final Calendars calendars;
    private final TenantScope tenants;
    private final StepRegister steps;
    private final SideBySide sideBySide;

    CloseDesk(
            Days days,
            DayClose close,
            CloseLock lock,
            Calendars calendars,
            TenantScope tenants,
            StepRegister steps,
            SideBySide sideBySide) {
        this.days = days;
        this.close = close;
        this.lock = lock;
        this.calendars = calendars;
        this.tenants = tenants;
        this.steps = steps;
        this.sideBySide = sideBySide;
    }

    @Override
    public Outcome<CloseReport> closeThrough(CooperativeId cooperative, LocalDate through, Progress progress) {
        return close(cooperative, through, new Work(close::close, progress));
    }

    @Override
    public Map<CooperativeId, Outcome<CloseReport>> closeAllThrough(
            List<CooperativeId> cooperatives, LocalDate through, Progress progress) {
        progress.begin(
                "close",
                cooperatives.stream()
                        .mapToLong(each -> daysThrough(each, through))
                        .sum());
        Progress each = progress.shared();
        Map<CooperativeId, Outcome<CloseReport>> closed =
                sideBySide.each(cooperatives, cooperative -> closeThrough(cooperative, through, each));
        progress.end();
        return closed;
    }

    @Override
    public Outcome<CloseReport> closeHistory(CooperativeId cooperative, LocalDate through, Progress progress) {
        return close(cooperative, through, new Work((whose, day) -> close.sealHistory(whose, day, through), progress));
    }

    @Override
    public List<StepReport> steps(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> steps.of(cooperative, day));
    }

    /** Closes one day or more from a day on. */
    private interface Closing {
        Tally from(CooperativeId cooperative, LocalDate day);
    }

    private record Work(Closing closing, Progress progress) {}

    private Outcome<CloseReport> close(CooperativeId cooperative, LocalDate through, Work work) {
        Optional<LocalDate> next = next(cooperative);
        LocalDate today = calendars.today(cooperative);
        if (next.isEmpty()) {
            return Outcome.refused(new CloseRefusal.NotBegun());
        }
        if (through.isAfter(today)) {
            return Outcome.refused(new CloseRefusal.AfterToday(through, today));
        }
        return lock.whileHolding(cooperative, () -> closeFrom(cooperative, through, work))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new CloseRefusal.AlreadyRunning()));
    }

    private CloseReport closeFrom(CooperativeId cooperative, LocalDate through, Work work) {
        LocalDate first = next(cooperative).orElseThrow();
        Tally all = Tally.before(first);
        work.progress().begin("close", daysThrough(cooperative, through));
        while (!all.open().isAfter(through)) {
            Tally more = work.closing().from(cooperative, all.open());
            work.progress().advance(more.days());
            all = all.plus(more);
        }
        work.progress().end();
        return all.report(first, days.lastClosed(cooperative));
    }

    private long daysThrough(CooperativeId cooperative, LocalDate through) {
        return next(cooperative)
                .map(first -> Math.max(ChronoUnit.DAYS.between(first, through) + 1, 0))
                .orElse(0L);
    }

    private Optional<LocalDate> next(CooperativeId cooperative) {
        return days.closing(cooperative).or(() -> days.open(cooperative));
    }
}
