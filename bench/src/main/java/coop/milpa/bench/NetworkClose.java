package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.close.StepReport;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The close of 325 cooperatives with 1,000,000 savings accounts in all, the second largest half as large as the largest,
 * the third a third: the last day of a month, with interest, fees, sleep and conversions, and the day after it, on
 * which one account in twenty moved.
 */
final class NetworkClose {

    private static final int COOPERATIVES = 325;
    private static final int ACCOUNTS = Integer.getInteger("milpa.bench.accounts", 1_000_000);
    private static final int MOVED_ONE_IN = 20;
    private static final double SECONDS = 30;
    private static final double NANOS = 1e9;

    private NetworkClose() {}

    static List<Figure> measure(Surroundings at, String bench) throws SQLException {
        at.say().accept("setting up: %,d accounts in %d cooperatives".formatted(ACCOUNTS, COOPERATIVES));
        List<SavingsTown> towns = SavingsTown.beginAll(at, "network", sizes());
        execute(at, "vacuum analyze");
        close(at, towns, SavingsTown.FIRST);
        execute(at, "vacuum analyze");
        execute(at, "checkpoint");
        LocalDate monthEnd = SavingsTown.FIRST.plusDays(1);
        double month = close(at, towns, monthEnd);
        execute(at, "vacuum analyze");
        for (SavingsTown town : towns) {
            town.pay(at, "bench.payroll", town.accounts(at, (town.size() - 1) / MOVED_ONE_IN + 1));
        }
        execute(at, "checkpoint");
        double day = close(at, towns, monthEnd.plusDays(1));
        return List.of(
                new Figure(bench, "network-day", day, "s", 0, Goal.atMost(SECONDS)),
                new Figure(bench, "network-month-end", month, "s", 0, Goal.atMost(SECONDS)));
    }

    /** The accounts of each: the nth largest has the nth part of what the largest has. */
    private static List<Integer> sizes() {
        double parts =
                IntStream.rangeClosed(1, COOPERATIVES).mapToDouble(n -> 1.0 / n).sum();
        return IntStream.rangeClosed(1, COOPERATIVES)
                .mapToObj(n -> (int) Math.ceil(ACCOUNTS / parts / n))
                .toList();
    }

    private static double close(Surroundings at, List<SavingsTown> towns, LocalDate day) {
        Closes closes = at.platform().port(Closes.class);
        List<CooperativeId> all = towns.stream().map(SavingsTown::cooperative).toList();
        long begun = System.nanoTime();
        closes.closeAllThrough(all, day, Progress.silent()).values().forEach(outcome -> {
            if (outcome instanceof Outcome.Refused<CloseReport>(var why)) {
                throw new IllegalStateException(why.code());
            }
        });
        double took = (System.nanoTime() - begun) / NANOS;
        Map<String, Double> steps = new TreeMap<>();
        for (CooperativeId each : all) {
            for (StepReport step : closes.steps(each, day)) {
                steps.merge(step.name(), step.took().toNanos() / NANOS, Double::sum);
            }
        }
        at.say().accept("%s: %.2f s; of all cooperatives by step %s".formatted(day, took, steps));
        return took;
    }

    private static void execute(Surroundings at, String sql) throws SQLException {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
