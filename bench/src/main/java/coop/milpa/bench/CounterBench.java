package coop.milpa.bench;

import coop.milpa.bench.Cashiers.Step;
import coop.milpa.bench.Figure.Goal;
import coop.milpa.ledger.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a cashier waits: 50 at their windows at once, each with a drawer, who take deposits one after another and
 * type for half a second on average between two steps. Beside it, as many who fetch a file. The time is that of the
 * whole answer over a connection of this machine.
 */
public final class CounterBench implements Benchmark {

    private static final int WARM_UP_SECONDS = 40;
    private static final int PAUSE_MILLIS = 1_000;
    private static final double FACTOR = 4;
    private static final double MILLIS = 100;

    @Override
    public String name() {
        return "counter";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say().accept("setting up: 20,000 members with an account each, 50 cashiers, and a process that serves them");
        CounterTown town = CounterTown.begin(at);
        DepositBench.settle(at);
        try (var served = Served.start(at)) {
            String file = Visitors.stylesheet(served.port());
            var visitors = new Visitors(served.port(), town.sessions(), PAUSE_MILLIS);
            visitors.visit(random -> file, at.seconds());
            double base = visitors.visit(random -> file, at.seconds()).percentile(95);
            at.say().accept("%-8s p95 %.2f ms".formatted("file", base));
            var cashiers = new Cashiers(town, served.port(), PAUSE_MILLIS);
            cashiers.work(WARM_UP_SECONDS);
            cashiers.work(at.seconds());
            List<Figure> figures = figures(at, cashiers, base);
            verify(at, town);
            return figures;
        }
    }

    private List<Figure> figures(Surroundings at, Cashiers cashiers, double base) {
        List<Figure> figures = new ArrayList<>();
        at.say().accept("%,d operations".formatted(cashiers.operations()));
        for (Step step : Step.values()) {
            double p95 = cashiers.percentile(step, 95);
            String named = step.name().toLowerCase(Locale.ROOT);
            at.say()
                    .accept("%-8s p50 %.2f ms  p95 %.2f ms  p99 %.2f ms"
                            .formatted(named, cashiers.percentile(step, 50), p95, cashiers.percentile(step, 99)));
            figures.add(new Figure(name(), named, p95, "ms p95", 0, Goal.atMost(Math.max(MILLIS, FACTOR * base))));
        }
        return figures;
    }

    private static void verify(Surroundings at, CounterTown town) {
        for (Verification verification : at.platform().ports(Verification.class)) {
            for (Verification.Finding finding :
                    verification.verify(town.members().cooperative())) {
                if (!finding.holds()) {
                    throw new IllegalStateException("After the benchmark: " + finding);
                }
            }
        }
        at.say().accept("verify: every invariant holds");
    }
}
