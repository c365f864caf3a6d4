package coop.milpa.cli.jsonl;

import coop.milpa.kernel.Refusal;

/**
 * What is wrong with one of the events of a line; the answer's {@code error} then has its number, too.
 *
 * @param event  its number, from 1
 * @param problem  what is wrong
 */
public record EventProblem(int event, Refusal problem) implements Refusal {

    @Override
    public String code() {
        return problem.code();
    }

    @Override
    public Object[] arguments() {
        return problem.arguments();
    }
}
