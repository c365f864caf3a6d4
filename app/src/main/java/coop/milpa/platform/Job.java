package coop.milpa.platform;

import coop.milpa.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that takes long, and how far it has come.
 *
 * @param id  its name
 * @param order  what was asked for
 * @param run  its latest attempt
 * @param steps  the steps of that attempt, in the order in which they first began
 */
public record Job(JobId id, JobOrder order, Run run, List<JobStep> steps) {

    /** Where a job stands. */
    public enum State {
        /** Its process is alive and works on it. */
        RUNNING,
        /** It came to its end. */
        DONE,
        /** It ended in an exception; {@link Run#words} says which. */
        FAILED,
        /** Its process ended before it did. */
        INTERRUPTED
    }

    /**
     * One attempt at a job.
     *
     * @param number  1 for the first
     * @param state  where it stands
     * @param started  when it began
     * @param changed  when anything about it was last written; once it no longer runs, when it ended
     * @param words  the step it is at while it runs, the last error or {@link JobRefused rule} once it failed,
     *     otherwise empty
     */
    public record Run(int number, State state, Instant started, Instant changed, String words) {}

    public Job {
        steps = List.copyOf(steps);
    }

    /** Which rule said no to its latest attempt; empty if none did. */
    public Optional<Refusal> refusal() {
        return run.state() == State.FAILED ? JobRefused.read(run.words()) : Optional.empty();
    }
}
