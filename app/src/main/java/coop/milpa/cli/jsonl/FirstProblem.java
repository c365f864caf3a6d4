package coop.milpa.cli.jsonl;

import java.util.Optional;

/** Keeps the first problem of a line, whichever of its objects has it. */
final class FirstProblem {

    private Optional<InputProblem> problem = Optional.empty();

    Optional<InputProblem> problem() {
        return problem;
    }

    void keep(InputProblem found) {
        if (problem.isEmpty()) {
            problem = Optional.of(found);
        }
    }
}
