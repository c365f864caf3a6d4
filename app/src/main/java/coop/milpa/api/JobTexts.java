package coop.milpa.api;

import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobStep;
import coop.milpa.web.ProblemTexts;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells other systems how far long work has come. */
@Component
public final class JobTexts {

    private final ProblemTexts problems;

    JobTexts(ProblemTexts problems) {
        this.problems = problems;
    }

    /** A job as it stands now; why it failed in the reader's language. */
    public JobText of(Job job, Locale reader) {
        Job.Run run = job.run();
        boolean runs = run.state() == Job.State.RUNNING;
        return new JobText(
                job.id().value().toString(),
                job.order().kind(),
                job.order().key(),
                Word.of(run.state()),
                run.number(),
                run.started().toString(),
                run.changed().toString(),
                Optional.of(run.words()).filter(words -> runs && !words.isEmpty()),
                failure(job, reader),
                job.steps().stream().map(JobTexts::step).toList());
    }

    private Optional<JobText.Failure> failure(Job job, Locale reader) {
        if (job.run().state() != Job.State.FAILED) {
            return Optional.empty();
        }
        return Optional.of(job.refusal()
                .map(why -> new JobText.Failure(Optional.of(why.code()), detail(why, reader)))
                .orElseGet(() -> new JobText.Failure(Optional.empty(), job.run().words())));
    }

    private String detail(Refusal why, Locale reader) {
        return Objects.requireNonNull(problems.refused(why, reader).getDetail());
    }

    private static JobText.Step step(JobStep step) {
        Optional<Long> total = step.total() > 0 ? Optional.of(step.total()) : Optional.empty();
        return new JobText.Step(step.name(), step.done(), total, step.took().toMillis());
    }
}
