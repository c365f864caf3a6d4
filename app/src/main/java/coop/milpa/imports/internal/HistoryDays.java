package coop.milpa.imports.internal;

import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Progress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ends the days that an import covers: they are totalled, hashed and proven, but earn, charge and age nothing. */
@Component
class HistoryDays {

    private final Days days;
    private final Closes closes;

    HistoryDays(Days days, Closes closes) {
        this.days = days;
        this.closes = closes;
    }

    /** How many days up to a last one have not ended. */
    long left(CooperativeId cooperative, LocalDate last) {
        return next(cooperative)
                .map(open -> Math.max(0, ChronoUnit.DAYS.between(open, last) + 1))
                .orElse(0L);
    }

    /**
     * Whether days up to a last one would end as history although the one before them, or the one that is closing, has
     * earned, charged and aged.
     */
    boolean cutIntoLiving(CooperativeId cooperative, LocalDate last) {
        if (left(cooperative, last) == 0) {
            return false;
        }
        Optional<LocalDate> closed = days.lastClosed(cooperative).map(ClosedDay::date);
        return Stream.concat(closed.stream(), days.closing(cooperative).stream())
                .anyMatch(day -> !closes.steps(cooperative, day).isEmpty());
    }

    /**
     * Ends every calendar day up to a last one that has not ended yet.
     *
     * @return why that may not be; empty once it is done
     */
    Optional<Refusal> endThrough(CooperativeId cooperative, LocalDate last, Progress progress) {
        if (left(cooperative, last) == 0) {
            return Optional.empty();
        }
        return switch (closes.closeHistory(cooperative, last, withinStep(progress))) {
            case Outcome.Done<CloseReport> done -> Optional.empty();
            case Outcome.Refused<CloseReport>(Refusal why) -> Optional.of(why);
        };
    }

    private Optional<LocalDate> next(CooperativeId cooperative) {
        return days.closing(cooperative).or(() -> days.open(cooperative));
    }

    /** Closing is a part of the step that is shown already. */
    private static Progress withinStep(Progress progress) {
        return new Progress() {
            @Override
            public void begin(String step, long total) {}

            @Override
            public void advance(long units) {
                progress.advance(units);
            }

            @Override
            public void end() {}
        };
    }
}
