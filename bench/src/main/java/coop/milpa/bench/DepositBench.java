package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.ledger.Verification;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How many deposits a second another system may send over HTTP, beside a TPC-B-like transaction on the same server,
 * in turns: the median of each counts. Each deposit has a key, a name of its own, an audit record and two lines in one
 * durable transaction; the clients run in another process than what serves them.
 */
public final class DepositBench implements Benchmark {

    private static final int ACCOUNTS = 20_000;
    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 60;
    private static final int ROUNDS = 3;
    private static final double RATIO = 0.6;
    private static final double P50_MILLIS = 10;

    @Override
    public String name() {
        return "deposit";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say().accept("setting up: 20,000 members with an account each, and a process that serves them");
        var baseline = new TpcB(at);
        DepositTown town = DepositTown.begin(at, ACCOUNTS);
        settle(at);
        try (var served = Served.start(at)) {
            var deposits = new Deposits(town, served.port(), CLIENTS);
            Phase.run(deposits, WARM_UP_SECONDS);
            List<Phase> ours = new ArrayList<>();
            List<Phase> theirs = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                theirs.add(told(at, served, baseline));
                ours.add(told(at, served, deposits));
            }
            verify(at, town, deposits.taken());
            Phase base = Phase.median(theirs);
            Phase mine = Phase.median(ours);
            return List.of(
                    new Figure(name(), "deposits", mine.rate(), "deposits/s", base.rate(), Goal.atLeast(RATIO)),
                    new Figure(name(), "deposits-p50", mine.p50(), "ms", 0, Goal.atMost(P50_MILLIS)));
        }
    }

    private static Phase told(Surroundings at, Served served, Load load) throws Exception {
        Spent before = Spent.now(served.handle());
        Phase phase = Phase.run(load, at.seconds());
        String spent = Spent.now(served.handle()).since(before, phase.rate() * at.seconds());
        at.say()
                .accept("%-12s %,9.0f /s  p50 %.2f ms  p99 %.2f ms  %s"
                        .formatted(load.name(), phase.rate(), phase.p50(), phase.p99(), spent));
        return phase;
    }

    static void settle(Surroundings at) throws Exception {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("ledger.account", "ledger.balance", "savings.account", "members.member")) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("checkpoint");
        }
    }

    /** Every deposit that was answered is in the books, once, and the books are right. */
    private static void verify(Surroundings at, DepositTown town, long taken) {
        for (Verification verification : at.platform().ports(Verification.class)) {
            for (Verification.Finding finding : verification.verify(town.cooperative())) {
                if (!finding.holds()) {
                    throw new IllegalStateException("After the benchmark: " + finding);
                }
            }
        }
        long found = town.saved(at);
        if (found != taken) {
            throw new IllegalStateException(taken + " deposits were answered, " + found + " are in the books");
        }
        at.say().accept("verify: every invariant holds; %,d deposits answered, as many in the books".formatted(found));
    }
}
