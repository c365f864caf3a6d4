package coop.milpa.platform.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Background;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobId;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.JobRefusal;
import coop.milpa.platform.JobRefused;
import coop.milpa.platform.JobStep;
import coop.milpa.platform.Jobs;
import coop.milpa.platform.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Begins jobs, keeps their rows up to date while they run, and says how they ended. */
@Service
class JobDesk implements Jobs, DisposableBean {

    private static final int LIMIT_MAX = 200;
    private static final int WORDS_LENGTH_MAX = 500;

    private final TransactionTenantScope tenants;
    private final JobRegister register;
    private final Pulse pulse;
    private final PlatformSettings settings;
    private final Clock clock;
    private final Background background;
    private final Set<JobRegister.Row> running = ConcurrentHashMap.newKeySet();

    JobDesk(
            TransactionTenantScope tenants,
            JobRegister register,
            Pulse pulse,
            PlatformSettings settings,
            Clock clock,
            Background background) {
        this.tenants = tenants;
        this.register = register;
        this.pulse = pulse;
        this.settings = settings;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public <T> Outcome<T> run(JobOrder order, Progress watcher, Function<Progress, T> work) {
        return switch (taken(order)) {
            case Outcome.Done<JobRegister.Row> job -> Outcome.done(attempt(job.value(), watcher, work));
            case Outcome.Refused<JobRegister.Row> no -> Outcome.refused(no.why());
        };
    }

    @Override
    public Outcome<JobId> begin(JobOrder order, Function<Progress, Outcome<?>> work) {
        return switch (taken(order)) {
            case Outcome.Done<JobRegister.Row> job -> {
                background.begin(() -> attempt(job.value(), Progress.silent(), work));
                yield Outcome.done(job.value().id());
            }
            case Outcome.Refused<JobRegister.Row> no -> Outcome.refused(no.why());
        };
    }

    @Override
    public Optional<Job> find(JobOrder order) {
        return tenants
                .read(order.cooperative(), () -> jobs(order.cooperative(), register.find(order).stream()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Job> find(CooperativeId cooperative, JobId job) {
        return tenants.read(cooperative, () -> jobs(cooperative, register.find(cooperative, job).stream())).stream()
                .findFirst();
    }

    @Override
    public List<Job> latest(CooperativeId cooperative, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("1 to " + LIMIT_MAX + " jobs, not " + limit);
        }
        return tenants.read(cooperative, () -> jobs(cooperative, register.latest(cooperative, limit).stream()));
    }

    /** The program ends in good order while jobs run, as after Ctrl-C: they are interrupted, not forgotten. */
    @Override
    public void destroy() {
        running.forEach(job -> write(job, List.of(), Job.State.INTERRUPTED, ""));
    }

    /** While whoever has it works on it, this process says that it lives. */
    private Outcome<JobRegister.Row> taken(JobOrder order) {
        pulse.begin();
        boolean taken = false;
        try {
            Outcome<JobRegister.Row> begun = tenants.apart(order.cooperative(), () -> begin(order));
            taken = begun instanceof Outcome.Done;
            return begun;
        } finally {
            if (!taken) {
                pulse.end();
            }
        }
    }

    private Outcome<JobRegister.Row> begin(JobOrder order) {
        Instant now = clock.instant();
        var first = new JobRegister.Row(
                JobId.next(), order, new Job.Run(1, Job.State.RUNNING, now, now, ""), pulse.process());
        if (register.begin(first)) {
            return Outcome.done(first);
        }
        JobRegister.Row found = register.lock(order).orElseThrow();
        Living living = pulse.living();
        if (found.run().state() == Job.State.RUNNING && living.has(found.process())) {
            return Outcome.refused(new JobRefusal.AlreadyRunning(order, living.label(found.process())));
        }
        register.beginAgain(found, pulse.process(), now);
        var run = new Job.Run(found.run().number() + 1, Job.State.RUNNING, now, now, "");
        return Outcome.done(new JobRegister.Row(found.id(), order, run, pulse.process()));
    }

    private <T> T attempt(JobRegister.Row job, Progress watcher, Function<Progress, T> work) {
        var progress = new JobProgress(
                (step, changed) -> write(job, changed, Job.State.RUNNING, step), clock, settings.progressEvery());
        running.add(job);
        try {
            T answer = work.apply(progress.and(watcher));
            if (answer instanceof Outcome.Refused<?>(Refusal why)) {
                write(
                        job,
                        progress.rest(),
                        Job.State.FAILED,
                        shortened(JobRefused.of(why).words()));
            } else {
                write(job, progress.rest(), Job.State.DONE, "");
            }
            return answer;
        } catch (RuntimeException | Error e) {
            fail(job, progress, e);
            throw e;
        } finally {
            running.remove(job);
            pulse.end();
        }
    }

    /** What broke the work may keep its failure from being written too; then the process's silence has to tell. */
    private void fail(JobRegister.Row job, JobProgress progress, Throwable thrown) {
        try {
            write(job, progress.rest(), Job.State.FAILED, shortened(thrown.toString()));
        } catch (RuntimeException unwritten) {
            thrown.addSuppressed(unwritten);
        }
    }

    private void write(JobRegister.Row job, List<JobStep> steps, Job.State state, String words) {
        tenants.apart(job.order().cooperative(), () -> {
            if (state == Job.State.RUNNING) {
                register.hurry();
            }
            register.write(job, state, words, clock.instant());
            if (!steps.isEmpty()) {
                register.writeSteps(job, steps);
            }
            return true;
        });
    }

    private List<Job> jobs(CooperativeId cooperative, Stream<JobRegister.Row> found) {
        List<JobRegister.Row> rows = found.toList();
        Living living = pulse.living();
        Map<JobId, List<JobStep>> steps = register.steps(cooperative, rows);
        return rows.stream()
                .map(row -> new Job(row.id(), row.order(), seen(row, living), steps.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The attempt as it is known now: a job whose process is dead does not run, whatever its row says. */
    private static Job.Run seen(JobRegister.Row row, Living living) {
        Job.Run run = row.run();
        boolean dead = run.state() == Job.State.RUNNING && !living.has(row.process());
        return dead ? new Job.Run(run.number(), Job.State.INTERRUPTED, run.started(), run.changed(), "") : run;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), WORDS_LENGTH_MAX));
    }
}
