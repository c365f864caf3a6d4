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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a normal day's close does with 400,000 loans: their interest, periods that are over, classes, what is set aside
 * and whose interest nobody counts on; two days before it are not counted. Beside it a grouped scan of the same loans and
 * a bare insert of the rows that were written.
 */
public final class LoanCloseBench implements Benchmark {

    private static final int LOANS = Integer.getInteger("milpa.bench.loans", 400_000);
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final double A_SECOND = 20_000;
    private static final double SCANS = 3;
    private static final double INSERTS = 1.5;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1_000;

    @Override
    public String name() {
        return "loan-close";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say().accept("setting up: one cooperative with " + LOANS + " loans");
        CooperativeId one = LoanTown.begin(at, LOANS).cooperative();
        statement(at, "vacuum analyze");
        List<Double> accruals = new ArrayList<>();
        List<Double> classifications = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            LocalDate day = LoanTown.FIRST.plusDays(round);
            statement(at, "checkpoint");
            close(at, one, day);
            if (round < WARM_UPS) {
                statement(at, "vacuum analyze credit.loan");
                continue;
            }
            accruals.add(took(at, one, day, "credit.accrual"));
            classifications.add(took(at, one, day, "credit.classification"));
            scans.add(scan(at, one));
            inserts.add(insert(at, one, day));
            at.say()
                    .accept("accrual %.0f ms, classification %.0f ms; scan %.0f ms, insert %.0f ms"
                            .formatted(
                                    accruals.getLast(), classifications.getLast(), scans.getLast(), inserts.getLast()));
        }
        verify(at, one);
        double both = Medians.of(accruals) + Medians.of(classifications);
        double bound = SCANS * Medians.of(scans) + INSERTS * Medians.of(inserts);
        return List.of(
                new Figure(name(), "scan", Medians.of(scans), "ms", 0, Goal.atMost(1e6)),
                new Figure(name(), "insert", Medians.of(inserts), "ms", 0, Goal.atMost(1e6)),
                new Figure(name(), "accrual", Medians.of(accruals), "ms", Medians.of(scans), Goal.atMost(1e6)),
                new Figure(
                        name(),
                        "classification",
                        Medians.of(classifications),
                        "ms",
                        Medians.of(scans),
                        Goal.atMost(1e6)),
                new Figure(name(), "loans", LOANS / both * SECOND, "1/s", 0, Goal.atLeast(A_SECOND)),
                new Figure(name(), "both", both, "ms", bound, Goal.atMost(1)));
    }

    private static void close(Surroundings at, CooperativeId cooperative, LocalDate day) {
        Outcome<CloseReport> closed =
                at.platform().port(Closes.class).closeThrough(cooperative, day, Progress.silent());
        if (closed instanceof Outcome.Refused<CloseReport>(var why)) {
            throw new IllegalStateException(why.code());
        }
    }

    private static double took(Surroundings at, CooperativeId cooperative, LocalDate day, String step) {
        return at.platform().port(Closes.class).steps(cooperative, day).stream()
                .filter(report -> report.name().equals(step))
                .mapToDouble((StepReport report) -> report.took().toNanos() / MILLI)
                .sum();
    }

    private static double scan(Surroundings at, CooperativeId cooperative) throws SQLException {
        return statement(at, """
                select product, currency, branch_id, count(*), sum(owed), sum(run), max(run_from), max(oldest_due)
                from credit.loan where cooperative_id = '%s' and state = 'ACTIVE' group by product, currency, branch_id
                """.formatted(cooperative));
    }

    /** The rows that the close of the day wrote, once more, into tables of the same shape without index. */
    private static double insert(Surroundings at, CooperativeId cooperative, LocalDate day) throws SQLException {
        statement(at, """
                create schema if not exists baseline;
                drop table if exists baseline.loan, baseline.loan_class, baseline.portfolio_day;
                create table baseline.written as select * from credit.loan
                where cooperative_id = '%1$s' and (period_from = '%2$s' or suspended_on = '%2$s' or loan_id in (
                    select loan_id from credit.loan_class where cooperative_id = '%1$s' and from_day = '%2$s'));
                create table baseline.loan as select * from baseline.written limit 0;
                create table baseline.loan_class (like credit.loan_class);
                create table baseline.portfolio_day (like credit.portfolio_day);
                """.formatted(cooperative, day));
        double took = statement(at, "insert into baseline.loan select * from baseline.written")
                + statement(at, copy("loan_class", "from_day", cooperative, day))
                + statement(at, copy("portfolio_day", "business_date", cooperative, day));
        at.say().accept("rows of loans written: " + count(at));
        statement(at, "drop table baseline.written");
        return took;
    }

    private static String copy(String table, String column, CooperativeId cooperative, LocalDate day) {
        return "insert into baseline.%1$s select * from credit.%1$s where cooperative_id = '%2$s' and %3$s = '%4$s'"
                .formatted(table, cooperative, column, day);
    }

    private static long count(Surroundings at) throws SQLException {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from baseline.written")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void verify(Surroundings at, CooperativeId cooperative) {
        for (Verification verification : at.platform().ports(Verification.class)) {
            for (Verification.Finding finding : verification.verify(cooperative)) {
                if (!finding.holds()) {
                    throw new IllegalStateException("After the benchmark: " + finding);
                }
            }
        }
        at.say().accept("verify: every invariant holds");
    }

    private static double statement(Surroundings at, String sql) throws SQLException {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(sql);
            return (System.nanoTime() - begun) / MILLI;
        }
    }
}
