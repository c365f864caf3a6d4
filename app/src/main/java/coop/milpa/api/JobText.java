package coop.milpa.api;

import java.util.List;
import java.util.Optional;

/**
 * Long work as other systems are told of it.
 *
 * @param kind  of work, as a code: {@code close}
 * @param key  which one of its kind: the last day to close
 * @param state  {@code running}, {@code done}, {@code failed} or {@code interrupted}
 * @param attempt  1 for the first
 * @param changedAt  when anything about it was last written; once it no longer runs, when it ended
 * @param step  at which it is while it runs
 * @param failure  why it failed, if it did
 */
public record JobText(
        String id,
        String kind,
        String key,
        String state,
        int attempt,
        String startedAt,
        String changedAt,
        Optional<String> step,
        Optional<Failure> failure,
        List<Step> steps) {

    public JobText {
        steps = List.copyOf(steps);
    }

    /**
     * Why a job failed.
     *
     * @param code  of the rule that said no; none if something broke
     */
    public record Failure(Optional<String> code, String detail) {}

    /**
     * How far a step has come.
     *
     * @param total  how much there is to do, if that is known
     * @param milliseconds  spent in it
     */
    public record Step(String name, long done, Optional<Long> total, long milliseconds) {}
}
