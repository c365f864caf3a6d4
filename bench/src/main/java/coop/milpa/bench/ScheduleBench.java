package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import java.util.List;

/**
 * Ten thousand schedules of 36 to 60 instalments in one process, its start included, with both rates of each; and the
 * start alone. Starts the launcher of the folder that it is run in.
 */
public final class ScheduleBench implements Benchmark {

    private static final int MANY = 10_000;
    private static final int ROUNDS = 3;
    private static final double MANY_MILLIS = 4_000;
    private static final double ONE_MILLIS = 800;
    private static final double SCENARIO_MILLIS = 50;
    private static final int SCENARIOS = 1_000;

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        double one = Medians.of(LoanQuestions.schedules(1, ROUNDS));
        double many = Medians.of(LoanQuestions.schedules(MANY, ROUNDS));
        double scenario = Medians.of(LoanQuestions.scenarios(1, ROUNDS));
        double scenarios = Medians.of(LoanQuestions.scenarios(SCENARIOS, ROUNDS));
        return List.of(
                new Figure(name(), "one", one, "ms", 0, Goal.atMost(ONE_MILLIS)),
                new Figure(name(), "schedules-10000", many, "ms", 0, Goal.atMost(MANY_MILLIS)),
                new Figure(name(), "one-scenario", scenario, "ms", 0, Goal.atMost(ONE_MILLIS)),
                new Figure(
                        name(),
                        "scenario-of-48-months",
                        (scenarios - scenario) / (SCENARIOS - 1),
                        "ms",
                        0,
                        Goal.atMost(SCENARIO_MILLIS)));
    }
}
