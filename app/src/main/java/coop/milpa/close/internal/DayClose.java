package coop.milpa.close.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.close.CloseStep.StepFigures;
import coop.milpa.close.DayClosed;
import coop.milpa.close.DaySeal;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Closes one day: the next day is opened, each step is done in a transaction of its own, and the last transaction
 * totals, proves and seals. Whatever is done says so, so that it can be stopped anywhere and run again.
 */
@Component
class DayClose {

    /** So many days of history are sealed in one transaction: they have few lines, and a commit costs as much. */
    private static final int HISTORY_DAYS_AT_ONCE = 50;

    private final Days days;
    private final List<CloseStep> steps;
    private final List<DaySeal> seals;
    private final StepRegister register;
    private final TenantScope tenants;
    private final ApplicationEventPublisher publisher;

    DayClose(
            Days days,
            List<CloseStep> steps,
            List<DaySeal> seals,
            StepRegister register,
            TenantScope tenants,
            ApplicationEventPublisher publisher) {
        this.days = days;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(CloseStep::order).thenComparing(CloseStep::name))
                .toList();
        this.seals = List.copyOf(seals);
        this.register = register;
        this.tenants = tenants;
        this.publisher = publisher;
    }

    Tally close(CooperativeId cooperative, LocalDate day) {
        days.startClosing(cooperative, day, false);
        Set<String> done = tenants.read(cooperative, () -> register.done(cooperative, day));
        for (CloseStep step : steps) {
            if (!done.contains(step.name())) {
                tenants.run(cooperative, () -> once(step, cooperative, day));
            }
        }
        return Tally.of(tenants.write(cooperative, () -> sealAndTell(cooperative, day)));
    }

    /** Seals days from {@code first}, at most to {@code last}. */
    Tally sealHistory(CooperativeId cooperative, LocalDate first, LocalDate last) {
        return tenants.write(cooperative, () -> {
            Tally sealed = Tally.before(first);
            while (sealed.days() < HISTORY_DAYS_AT_ONCE && !sealed.open().isAfter(last)) {
                days.startClosing(cooperative, sealed.open(), true);
                sealed = sealed.plus(Tally.of(seal(cooperative, sealed.open())));
            }
            days.endHistory(cooperative, first, sealed.open().minusDays(1));
            return sealed;
        });
    }

    private void once(CloseStep step, CooperativeId cooperative, LocalDate day) {
        register.waitForSeal();
        long begun = System.nanoTime();
        StepFigures figures = step.run(cooperative, day);
        register.done(cooperative, day, step.name(), figures, Duration.ofNanos(System.nanoTime() - begun));
    }

    private ClosedDay seal(CooperativeId cooperative, LocalDate day) {
        days.total(cooperative, day);
        return days.seal(cooperative, day, take(cooperative, day));
    }

    /** The same, saying in the report what each part took. */
    private ClosedDay sealAndTell(CooperativeId cooperative, LocalDate day) {
        insistOnSteps(cooperative, day);
        long begun = System.nanoTime();
        long lines = days.total(cooperative, day);
        long totalled = System.nanoTime();
        Map<String, byte[]> taken = take(cooperative, day);
        long proven = System.nanoTime();
        ClosedDay closed = days.seal(cooperative, day, taken);
        register.done(cooperative, day, "close.totals", new StepFigures(lines, ""), between(begun, totalled));
        register.done(cooperative, day, "close.proof", new StepFigures(taken.size(), ""), between(totalled, proven));
        Duration hashing = between(proven, System.nanoTime());
        register.done(cooperative, day, "close.hash", new StepFigures(lines, closed.hash()), hashing);
        publisher.publishEvent(new DayClosed(cooperative, day, closed.hash()));
        return closed;
    }

    /** A step's commit does not wait for the disk: what the database lost when it was killed may not be sealed. */
    private void insistOnSteps(CooperativeId cooperative, LocalDate day) {
        Set<String> done = register.done(cooperative, day);
        for (CloseStep step : steps) {
            if (!done.contains(step.name())) {
                throw new IllegalStateException("Step " + step.name() + " of " + day + " is not done");
            }
        }
    }

    private Map<String, byte[]> take(CooperativeId cooperative, LocalDate day) {
        Map<String, byte[]> taken = new TreeMap<>();
        for (DaySeal seal : seals) {
            seal.seal(cooperative, day).ifPresent(bytes -> taken.put(seal.name(), bytes));
        }
        return taken;
    }

    private static Duration between(long begun, long ended) {
        return Duration.ofNanos(ended - begun);
    }
}
