package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.close.StepReport;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Progress;
import coop.milpa.platform.Source;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProducts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The close of one day over 1,000,000 accounts in 10 cooperatives, 5 % of them moved; two days before it are not
 * counted. Its work on the books is compared with a grouped scan of the balances and a bare insert of the rows it
 * writes; hashing and proof with as many bare SHA-256 calls. Reading what is proven out of the database is neither, and
 * is told apart. Then that of a whole network ({@link NetworkClose}).
 */
public final class CloseBench implements Benchmark {

    private static final int COOPERATIVES = 10;
    private static final int ACCOUNTS_EACH = 100_000;
    private static final int MOVED_PERCENT = 5;
    private static final int AT_ONCE = 1_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final double SCANS = 3;
    private static final double INSERTS = 1.5;
    private static final double HASHES = 1.5;
    private static final int HASHES_AN_ACCOUNT = 7;
    private static final double MILLI = 1e6;

    @Override
    public String name() {
        return "close";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say().accept("setting up: 1,000,000 accounts in 10 cooperatives");
        List<BenchBooks> books = new ArrayList<>();
        for (int n = 0; n < COOPERATIVES; n++) {
            books.add(registered(at, n));
        }
        statement(at, "vacuum analyze");
        List<Double> closes = new ArrayList<>();
        List<Double> seals = new ArrayList<>();
        List<Double> reads = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        List<Double> hashes = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            move(at, books, round);
            statement(at, "analyze");
            double all = close(at, books, round);
            Map<String, Double> steps = steps(at, books, round);
            double sealing = all * share(steps);
            double read = reading(at, books, round);
            double bare = BareHashes.millis((long) COOPERATIVES * ACCOUNTS_EACH * HASHES_AN_ACCOUNT);
            if (round < WARM_UPS) {
                continue;
            }
            scans.add(scan(at));
            inserts.add(insert(at, round));
            hashes.add(bare);
            closes.add(all - sealing);
            seals.add(sealing - read);
            reads.add(read);
            at.say()
                    .accept("close %.0f ms: reading what is proven %.0f ms, hashing and proof %.0f ms; by step %s"
                            .formatted(all, read, sealing - read, steps));
        }
        double bound = SCANS * Medians.of(scans) + INSERTS * Medians.of(inserts);
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure(name(), "scan", Medians.of(scans), "ms", 0, Goal.atMost(1e6)),
                new Figure(name(), "insert", Medians.of(inserts), "ms", 0, Goal.atMost(1e6)),
                new Figure(name(), "books", Medians.of(closes), "ms", bound, Goal.atMost(1)),
                new Figure(name(), "reading", Medians.of(reads), "ms", Medians.of(scans), Goal.atMost(1e6)),
                new Figure(name(), "hashing", Medians.of(seals), "ms", Medians.of(hashes), Goal.atMost(HASHES))));
        figures.addAll(NetworkClose.measure(at, name()));
        return figures;
    }

    private static BenchBooks registered(Surroundings at, int number) {
        var command = new CreateCooperative(
                "B" + number,
                "Bench " + number,
                "GT",
                BenchBooks.CURRENCY.getCurrencyCode(),
                BenchBooks.FIRST,
                CreateCooperative.Choices.none());
        Cooperatives cooperatives = at.platform().port(Cooperatives.class);
        CooperativeId cooperative = switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative> done -> done.value().id();
            case Outcome.Refused<Cooperative> no ->
                throw new IllegalStateException(no.why().code());
        };
        BenchBooks books = BenchBooks.fill(
                at.platform(),
                cooperative,
                cooperatives.mainBranch(cooperative).id(),
                ACCOUNTS_EACH,
                SavingsAccount.DEMAND + ":" + BenchBooks.CURRENCY.getCurrencyCode());
        var earning = new ProductVersion.Earning(Rate.of("3"), YearDays.DAYS_365, Frequency.MONTHLY, Rate.ZERO);
        at.platform()
                .port(SavingsProducts.class)
                .publish(
                        cooperative,
                        new ProductVersion(
                                SavingsAccount.DEMAND,
                                BenchBooks.CURRENCY,
                                BenchBooks.FIRST,
                                earning,
                                Source.unconfirmed("bench")));
        return books;
    }

    /** Two accounts a transfer: half as many transfers as accounts that are to move. */
    private static void move(Surroundings at, List<BenchBooks> all, int round) {
        Ledger ledger = at.platform().port(Ledger.class);
        TenantScope tenants = at.platform().port(TenantScope.class);
        ActorId actor = ActorId.next();
        for (BenchBooks books : all) {
            List<Entry> entries = new ArrayList<>();
            int transfers = ACCOUNTS_EACH * MOVED_PERCENT / 100 / 2;
            for (int n = 0; n < transfers; n++) {
                int from = (round * transfers + n) * 2 % ACCOUNTS_EACH;
                Heading heading = Heading.of(books.cooperative(), RequestId.next(), "bench.transfer", actor);
                entries.add(Entry.transfer(
                        heading,
                        books.accounts().get(from),
                        books.accounts().get(from + 1),
                        new Money(100, BenchBooks.CURRENCY),
                        Standing.MEMBER));
                if (entries.size() == AT_ONCE || n == transfers - 1) {
                    tenants.write(books.cooperative(), () -> ledger.postAll(books.cooperative(), entries));
                    entries.clear();
                }
            }
        }
    }

    private static double close(Surroundings at, List<BenchBooks> all, int round) {
        LocalDate day = BenchBooks.FIRST.plusDays(round);
        List<CooperativeId> cooperatives =
                all.stream().map(BenchBooks::cooperative).toList();
        long begun = System.nanoTime();
        at.platform()
                .port(Closes.class)
                .closeAllThrough(cooperatives, day, Progress.silent())
                .values()
                .forEach(outcome -> {
                    if (outcome instanceof Outcome.Refused<CloseReport>(var why)) {
                        throw new IllegalStateException(why.code());
                    }
                });
        return (System.nanoTime() - begun) / MILLI;
    }

    /** What the closes of a day say each step took over all cooperatives, milliseconds. */
    private static Map<String, Double> steps(Surroundings at, List<BenchBooks> all, int round) {
        Closes closes = at.platform().port(Closes.class);
        Map<String, Double> took = new TreeMap<>();
        for (BenchBooks books : all) {
            for (StepReport step : closes.steps(books.cooperative(), BenchBooks.FIRST.plusDays(round))) {
                took.merge(step.name(), step.took().toNanos() / MILLI, Double::sum);
            }
        }
        return took;
    }

    /**
     * How much of all steps is hashing and proof. Several cooperatives close at once and keep the cores busy, so their
     * steps' times add up to more than the whole took; the shares are the same.
     */
    private static double share(Map<String, Double> steps) {
        double all = steps.values().stream().mapToDouble(Double::doubleValue).sum();
        return (steps.getOrDefault("close.proof", 0.0) + steps.getOrDefault("close.hash", 0.0)) / all;
    }

    /** Reading every balance that is proven, as the closes do it: so many cooperatives at a time as there are cores. */
    private static double reading(Surroundings at, List<BenchBooks> all, int round) {
        Books books = at.platform().port(Books.class);
        LocalDate day = BenchBooks.FIRST.plusDays(round);
        long begun = System.nanoTime();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            all.forEach(each -> pool.execute(() -> books.balances(each.cooperative(), day, AccountClass.LIABILITY)));
        }
        return (System.nanoTime() - begun) / MILLI;
    }

    private static double scan(Surroundings at) throws SQLException {
        return statement(at, """
                select cooperative_id, earns, count(*), sum(posted) from ledger.balance group by cooperative_id, earns
                """);
    }

    /** Exactly the rows that the close of the day wrote, once more, into tables of the same shape without index. */
    private static double insert(Surroundings at, int round) throws SQLException {
        LocalDate day = BenchBooks.FIRST.plusDays(round);
        statement(at, "create schema if not exists baseline");
        statement(at, "drop table if exists baseline.day_balance, baseline.day_total");
        statement(at, "create table baseline.day_balance (like ledger.day_balance)");
        statement(at, "create table baseline.day_total (like ledger.day_total)");
        return statement(
                        at,
                        "insert into baseline.day_balance select * from ledger.day_balance where business_date = '"
                                + day + "'")
                + statement(
                        at,
                        "insert into baseline.day_total select * from ledger.day_total where business_date = '" + day
                                + "'");
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
