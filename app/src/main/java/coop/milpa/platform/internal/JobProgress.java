package coop.milpa.platform.internal;

import coop.milpa.platform.JobStep;
import coop.milpa.platform.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts how far a job has come and writes it now and then. Counting costs nothing; only when the last writing is long
 * enough ago are the rows that changed written, all in one go. Safe for workers that report from many threads.
 */
final class JobProgress implements Progress {

    /** Takes what changed since the last writing. */
    interface Writer {

        void write(String step, List<JobStep> changed);
    }

    /** As many different steps as a job may have; those beyond are counted with the last. */
    private static final int STEPS_MAX = 200;

    private static final int NAME_LENGTH_MAX = 100;

    private final Writer writer;
    private final Clock clock;
    private final Duration every;
    private final Map<String, Counter> steps = new LinkedHashMap<>();
    private Instant written;
    private @Nullable Counter current;

    JobProgress(Writer writer, Clock clock, Duration every) {
        this.writer = writer;
        this.clock = clock;
        this.every = every;
        this.written = clock.instant();
    }

    @Override
    public synchronized void begin(String step, long total) {
        Instant now = clock.instant();
        pause(now);
        String name = step.substring(0, Math.min(step.length(), NAME_LENGTH_MAX));
        Counter counter = steps.get(name);
        if (counter == null) {
            counter = steps.size() < STEPS_MAX ? added(name) : last();
        }
        counter.begin(total, now);
        current = counter;
        writeIfDue(now);
    }

    @Override
    public synchronized void advance(long units) {
        if (current != null) {
            current.advance(units);
        }
        writeIfDue(clock.instant());
    }

    @Override
    public synchronized void end() {
        Instant now = clock.instant();
        pause(now);
        current = null;
        writeIfDue(now);
    }

    /** What has not been written yet, at the end of an attempt. */
    synchronized List<JobStep> rest() {
        pause(clock.instant());
        current = null;
        return changed();
    }

    private void pause(Instant now) {
        if (current != null) {
            current.pause(now);
        }
    }

    private void writeIfDue(Instant now) {
        if (!now.isBefore(written.plus(every))) {
            written = now;
            writer.write(current == null ? "" : current.name, changed());
        }
    }

    private List<JobStep> changed() {
        List<JobStep> changed = new ArrayList<>();
        for (Counter counter : steps.values()) {
            if (counter.changed) {
                changed.add(counter.step());
                counter.changed = false;
            }
        }
        return changed;
    }

    private Counter added(String name) {
        var counter = new Counter(steps.size() + 1, name);
        steps.put(name, counter);
        return counter;
    }

    private Counter last() {
        return List.copyOf(steps.values()).getLast();
    }

    /** One step, over all its rounds. */
    private static final class Counter {

        private final int position;
        private final String name;
        private long rounds;
        private long done;
        private long total;
        private Duration took = Duration.ZERO;
        private Instant since = Instant.EPOCH;
        private boolean changed;

        Counter(int position, String name) {
            this.position = position;
            this.name = name;
        }

        void begin(long units, Instant now) {
            rounds++;
            total += units;
            since = now;
            changed = true;
        }

        void advance(long units) {
            done += units;
            changed = true;
        }

        void pause(Instant now) {
            took = took.plus(Duration.between(since, now));
            since = now;
            changed = true;
        }

        JobStep step() {
            return new JobStep(position, name, rounds, done, total, took);
        }
    }
}
