package coop.milpa.close.web;

import coop.milpa.close.Closes;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Job;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes days in the background, as a job that anybody may watch. */
@Component
class CloseRun {

    private static final String KIND = "close";

    private final Closes closes;
    private final Jobs jobs;

    CloseRun(Closes closes, Jobs jobs) {
        this.closes = closes;
        this.jobs = jobs;
    }

    /** One that runs already goes on: whoever asks again watches the same job. */
    void begin(CooperativeId cooperative, LocalDate through) {
        jobs.begin(order(cooperative, through), progress -> closes.closeThrough(cooperative, through, progress));
    }

    /** The job that closes through a day: the one that runs already, or one that has begun. */
    Job begun(CooperativeId cooperative, LocalDate through) {
        begin(cooperative, through);
        return find(cooperative, through).orElseThrow();
    }

    Optional<Job> find(CooperativeId cooperative, LocalDate through) {
        return jobs.find(order(cooperative, through));
    }

    private static JobOrder order(CooperativeId cooperative, LocalDate through) {
        return new JobOrder(cooperative, KIND, through.toString());
    }
}
