package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.close.StepReport;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last day of a month over 1,000,000 savings accounts of one cooperative: their interest beside a bare insert of the
 * same lines and a bare change of the same balances, then fees, dormancy and conversion together.
 */
public final class SavingsBench implements Benchmark {

    private static final int ACCOUNTS = Integer.getInteger("milpa.bench.accounts", 1_000_000);
    private static final double SECONDS = 60;
    private static final double BARE = 2;
    private static final double STEPS_SECONDS = 20;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "savings";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say().accept("setting up: one cooperative with " + ACCOUNTS + " accounts");
        CooperativeId one = SavingsTown.begin(at, "one", ACCOUNTS).cooperative();
        List<CooperativeId> all = List.of(one);
        statement(at, "vacuum analyze");
        close(at, all, SavingsTown.FIRST);
        statement(at, "vacuum analyze");
        copyBalances(at, one);
        statement(at, "checkpoint");
        LocalDate day = SavingsTown.FIRST.plusDays(1);
        close(at, all, day);
        Map<String, Double> took = steps(at, all, day);
        double interest = took.getOrDefault("savings.capitalisation", 0.0);
        double others = took.getOrDefault("savings.fees", 0.0)
                + took.getOrDefault("savings.dormancy", 0.0)
                + took.getOrDefault("savings.conversion", 0.0);
        statement(at, "checkpoint");
        double bare = bare(at, one, day);
        at.say().accept("seconds by step %s; bare %.2f".formatted(took, bare));
        verify(at, all);
        return List.of(
                new Figure(name(), "capitalisation", interest, "s", 0, Goal.atMost(SECONDS)),
                new Figure(name(), "capitalisation-to-bare", interest, "s", bare, Goal.atMost(BARE)),
                new Figure(name(), "conversion-dormancy-fees", others, "s", 0, Goal.atMost(STEPS_SECONDS)));
    }

    private static double close(Surroundings at, List<CooperativeId> all, LocalDate day) {
        long begun = System.nanoTime();
        at.platform()
                .port(Closes.class)
                .closeAllThrough(all, day, Progress.silent())
                .values()
                .forEach(outcome -> {
                    if (outcome instanceof Outcome.Refused<CloseReport>(var why)) {
                        throw new IllegalStateException(why.code());
                    }
                });
        return (System.nanoTime() - begun) / NANOS;
    }

    private static Map<String, Double> steps(Surroundings at, List<CooperativeId> all, LocalDate day) {
        Map<String, Double> took = new TreeMap<>();
        for (CooperativeId each : all) {
            for (StepReport step : at.platform().port(Closes.class).steps(each, day)) {
                took.merge(step.name(), step.took().toNanos() / NANOS, Double::sum);
            }
        }
        return took;
    }

    /** The balances and lines as they stand before interest, in tables of the same shape and keys. */
    private static void copyBalances(Surroundings at, CooperativeId cooperative) throws SQLException {
        statement(at, """
                create schema baseline;
                create table baseline.balance (like ledger.balance including all)
                    with (fillfactor = 60);
                create table baseline.line (like ledger.line including all);
                insert into baseline.balance select * from ledger.balance where cooperative_id = '%1$s';
                insert into baseline.line select * from ledger.line where cooperative_id = '%1$s'
                order by business_date, entry_id, number;
                """.formatted(cooperative));
        statement(at, "vacuum analyze baseline.balance");
        statement(at, "vacuum analyze baseline.line");
    }

    /** The lines of the interest once more, and what they change. */
    private static double bare(Surroundings at, CooperativeId cooperative, LocalDate day) throws SQLException {
        statement(at, """
                create table baseline.given as select l.* from ledger.line l
                join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                    and e.business_date = l.business_date
                where e.cooperative_id = '%1$s' and e.business_date = '%2$s' and e.concept = 'savings.capitalisation'
                order by l.account_id;
                analyze baseline.given;
                """.formatted(cooperative, day));
        return statement(at, "insert into baseline.line select * from baseline.given")
                + statement(at, """
                        update baseline.balance b set posted = b.posted + g.amount, touched_on = '%s'
                        from baseline.given g
                        where b.cooperative_id = g.cooperative_id and b.account_id = g.account_id
                        """.formatted(day));
    }

    private static void verify(Surroundings at, List<CooperativeId> all) {
        for (CooperativeId each : all) {
            for (Verification verification : at.platform().ports(Verification.class)) {
                for (Verification.Finding finding : verification.verify(each)) {
                    if (!finding.holds()) {
                        throw new IllegalStateException("After the benchmark: " + finding);
                    }
                }
            }
        }
        at.say().accept("verify: every invariant holds in " + all.size() + " cooperatives");
    }

    private static double statement(Surroundings at, String sql) throws SQLException {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(sql);
            return (System.nanoTime() - begun) / NANOS;
        }
    }
}
