package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Work that takes long: begun once, watched by anyone, gone on with after its process died.
 * <p>
 * The work itself must be able to go on where it stopped; this port says who works on it and how far it is. What it
 * writes is written apart from the work's own transactions, at most every {@code milpa.platform.progress-every}.
 */
public interface Jobs {

    /**
     * Works on a job until it ends. A job that failed, was interrupted or was done before begins its next attempt.
     *
     * @param order  which job
     * @param watcher  told of the progress besides the job's row, such as the bar of a terminal
     * @param work  gets the progress it has to report to
     * @return what the work answers, or {@link JobRefusal.AlreadyRunning}; what it throws is thrown on
     */
    <T> Outcome<T> run(JobOrder order, Progress watcher, Function<Progress, T> work);

    /**
     * Begins a job and works on it in the background, on behalf of whoever asked. Its row is there when this returns.
     *
     * @param work  what it throws ends the job, and so does a rule that says no: {@link Job#refusal} says which
     * @return its name, or {@link JobRefusal.AlreadyRunning}
     */
    Outcome<JobId> begin(JobOrder order, Function<Progress, Outcome<?>> work);

    /** The job of an order, if it was ever begun. */
    Optional<Job> find(JobOrder order);

    /** The job of this name. */
    Optional<Job> find(CooperativeId cooperative, JobId job);

    /** The jobs begun last, the latest first: at most 200. */
    List<Job> latest(CooperativeId cooperative, int limit);
}
