package coop.milpa.close.web;

import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Background;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.platform.Progress;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes days in the background, as a job that anybody may watch. */
@Component
class CloseRun {

    private static final String KIND = "close";
    private static final String REFUSAL = "refusal.";

    private final Closes closes;
    private final Jobs jobs;
    private final Background background;

    CloseRun(Closes closes, Jobs jobs, Background background) {
        this.closes = closes;
        this.jobs = jobs;
        this.background = background;
    }

    /** One that runs already goes on: whoever asks again watches the same job. */
    void begin(CooperativeId cooperative, LocalDate through) {
        background.begin(() -> jobs.run(
                order(cooperative, through), Progress.silent(), progress -> close(cooperative, through, progress)));
    }

    Optional<Job> find(CooperativeId cooperative, LocalDate through) {
        return jobs.find(order(cooperative, through));
    }

    /** Why a job ended without closing, as a message; empty if it was not refused. */
    static String refusal(Job job) {
        String words = job.run().words();
        return words.contains(REFUSAL) ? words.substring(words.indexOf(REFUSAL)) : "";
    }

    private static JobOrder order(CooperativeId cooperative, LocalDate through) {
        return new JobOrder(cooperative, KIND, through.toString());
    }

    private CloseReport close(CooperativeId cooperative, LocalDate through, Progress progress) {
        return switch (closes.closeThrough(cooperative, through, progress)) {
            case Outcome.Done<CloseReport>(CloseReport report) -> report;
            case Outcome.Refused<CloseReport>(Refusal why) -> throw new NotClosed(why);
        };
    }

    /** Nobody waits for the answer any more: what was refused is said by the job's row. */
    static final class NotClosed extends RuntimeException {

        private NotClosed(Refusal why) {
            super(REFUSAL + why.code(), null, false, false);
        }
    }
}
