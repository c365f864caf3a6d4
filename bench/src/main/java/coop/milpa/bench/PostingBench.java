package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.ledger.Verification;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How many transfers a second the books take, beside a TPC-B-like transaction on the same server: A B A B. */
public final class PostingBench implements Benchmark {

    private static final int ACCOUNTS = 200_000;
    private static final int COOPERATIVES = 8;
    private static final int WARM_UP_SECONDS = 5;
    private static final double P99_MILLIS = 25;
    private static final double MEGABYTES = 1_536;

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say().accept("setting up: 2 x 200,000 accounts in 1 and in 8 cooperatives");
        var baseline = new TpcB(at);
        List<BenchBooks> one = List.of(BenchBooks.open(at.platform(), ACCOUNTS, ""));
        List<BenchBooks> eight = Stream.generate(() -> BenchBooks.open(at.platform(), ACCOUNTS / COOPERATIVES, ""))
                .limit(COOPERATIVES)
                .toList();
        settle(at);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(compare(at, baseline, new Posting(new Posting.Shape("hot-64", 64, true, false), one, at), 3.5));
        figures.addAll(
                compare(at, baseline, new Posting(new Posting.Shape("random-64", 64, false, false), one, at), 3));
        figures.addAll(
                compare(at, baseline, new Posting(new Posting.Shape("hot-1024", 1024, true, false), eight, at), 7));
        figures.addAll(
                compare(at, baseline, new Posting(new Posting.Shape("random-1024", 1024, false, false), eight, at), 6));
        figures.addAll(compare(at, baseline, new Posting(new Posting.Shape("post-one", 8, false, true), one, at), 0.7));
        figures.add(new Figure(
                name(), "memory", Resident.megabytesOf(ProcessHandle.current()), "MB", 0, Goal.atMost(MEGABYTES)));
        verify(at, Stream.concat(one.stream(), eight.stream()).toList());
        return figures;
    }

    private List<Figure> compare(Surroundings at, TpcB baseline, Posting posting, double goal) throws Exception {
        Phase.run(posting, WARM_UP_SECONDS);
        List<Phase> ours = new ArrayList<>();
        List<Phase> theirs = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            theirs.add(told(at, baseline, Phase.run(baseline, at.seconds())));
            ours.add(told(at, posting, Phase.run(posting, at.seconds())));
        }
        if (posting.refusedOrRepeated() > 0) {
            throw new IllegalStateException(posting.refusedOrRepeated() + " transfers were refused or repeated");
        }
        Phase base = Phase.median(theirs);
        Phase mine = Phase.median(ours);
        Figure rate = new Figure(name(), posting.name(), mine.rate(), "transfers/s", base.rate(), Goal.atLeast(goal));
        if (!posting.name().equals("hot-64")) {
            return List.of(rate);
        }
        double most = Math.max(P99_MILLIS, 3 * base.p99());
        return List.of(rate, new Figure(name(), "hot-64-p99", mine.p99(), "ms", 0, Goal.atMost(most)));
    }

    private static Phase told(Surroundings at, Load load, Phase phase) {
        at.say()
                .accept("%-12s %,9.0f /s  p50 %.2f ms  p99 %.2f ms"
                        .formatted(load.name(), phase.rate(), phase.p50(), phase.p99()));
        return phase;
    }

    private static void settle(Surroundings at) throws Exception {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze ledger.account");
            statement.execute("vacuum analyze ledger.balance");
            statement.execute("checkpoint");
        }
    }

    private static void verify(Surroundings at, List<BenchBooks> all) {
        for (BenchBooks books : all) {
            for (Verification verification : at.platform().ports(Verification.class)) {
                for (Verification.Finding finding : verification.verify(books.cooperative())) {
                    if (!finding.holds()) {
                        throw new IllegalStateException("After the benchmark: " + finding);
                    }
                }
            }
        }
        at.say().accept("verify: every invariant holds; refused and repeated: 0");
    }
}
