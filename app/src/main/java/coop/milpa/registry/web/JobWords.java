package coop.milpa.registry.web;

import coop.milpa.platform.Job;
import coop.milpa.platform.JobStep;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says about jobs what people ask: which, since when, how far, how long. */
@Component
class JobWords {

    private static final int WHOLE = 100;

    private final Words words;
    private final Clock clock;

    JobWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * A step as its bar shows it.
     *
     * @param percent  0 to 100, for how much there is; nothing if that is not known
     * @param done  in words
     */
    record Bar(String name, int percent, boolean measured, String done) {}

    /** The kind in words, or as it is if no module has words for it. */
    String kind(Job job, Locale reader) {
        String kind = job.order().kind();
        return words.saidOr("job." + kind, kind, reader);
    }

    String state(Job job, Locale reader) {
        return words.said(Message.of("enum.web.job-state." + job.run().state().name()), reader);
    }

    /** What a job that failed said; empty if nothing. */
    String said(Job job, Locale reader) {
        return job.refusal()
                .map(why -> words.said(Message.of(why), reader))
                .orElse(job.run().words());
    }

    /** Day and time of the cooperative. */
    String at(Cooperative cooperative, Instant instant, Locale reader) {
        return words.at(instant, cooperative.zone(), reader);
    }

    /** Until now while it runs, otherwise until it ended. */
    String took(Job job) {
        Instant until = job.run().state() == Job.State.RUNNING
                ? clock.instant()
                : job.run().changed();
        Duration took = Duration.between(job.run().started(), until);
        return "%d:%02d:%02d".formatted(took.toHours(), took.toMinutesPart(), took.toSecondsPart());
    }

    List<Bar> bars(Job job) {
        return job.steps().stream().map(JobWords::bar).toList();
    }

    private static Bar bar(JobStep step) {
        boolean measured = step.total() > 0;
        long percent = measured ? Math.min(WHOLE, WHOLE * step.done() / step.total()) : 0;
        String done = measured
                ? String.format(Locale.ROOT, "%,d / %,d", step.done(), step.total())
                : String.format(Locale.ROOT, "%,d", step.done());
        return new Bar(step.name(), (int) percent, measured, done);
    }
}
