package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.close.Closes;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.History;
import coop.milpa.ledger.Standing;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The trial balance of any past day in books of 10 million lines, the slowest of 100 days. */
public final class TrialBalanceBench implements Benchmark {

    private static final int ACCOUNTS = 20_000;
    private static final int ENTRIES = 5_000_000;
    private static final int AT_ONCE = 10_000;
    private static final int DAYS = 250;
    private static final int ASKED = 100;
    private static final double SECOND = 1_000;
    private static final double MILLI = 1e6;

    @Override
    public String name() {
        return "trial-balance";
    }

    @Override
    public List<Figure> run(Surroundings at) {
        BenchBooks books = BenchBooks.open(at.platform(), ACCOUNTS, "");
        double posting = post(at, books);
        at.say().accept("posted 10,000,000 lines in %.0f s".formatted(posting / SECOND));
        LocalDate last = BenchBooks.FIRST.plusDays(DAYS - 1L);
        long begun = System.nanoTime();
        at.platform().port(Closes.class).closeHistory(books.cooperative(), last, Progress.silent());
        at.say().accept("closed %d days in %.0f s".formatted(DAYS, (System.nanoTime() - begun) / MILLI / SECOND));
        Books port = at.platform().port(Books.class);
        var random = new Random(1);
        double slowest = 0;
        for (int n = 0; n < ASKED; n++) {
            LocalDate day = BenchBooks.FIRST.plusDays(random.nextInt(DAYS));
            long asked = System.nanoTime();
            TrialBalance trial = port.trialBalance(books.cooperative(), day);
            slowest = Math.max(slowest, (System.nanoTime() - asked) / MILLI);
            if (!trial.totals().stream().allMatch(TrialBalance.Total::balances)) {
                throw new IllegalStateException("Trial balance of " + day);
            }
        }
        return List.of(new Figure(name(), "slowest-of-100", slowest, "ms", 0, Goal.atMost(SECOND)));
    }

    private static double post(Surroundings at, BenchBooks books) {
        History history = at.platform().port(History.class);
        TenantScope tenants = at.platform().port(TenantScope.class);
        ActorId actor = ActorId.next();
        var random = new Random(1);
        long begun = System.nanoTime();
        List<History.Past> chunk = new ArrayList<>();
        for (int n = 0; n < ENTRIES; n++) {
            Heading heading = Heading.of(books.cooperative(), RequestId.next(), "bench.transfer", actor);
            int from = random.nextInt(ACCOUNTS - 1);
            Entry entry = Entry.transfer(
                    heading,
                    books.accounts().get(from),
                    books.accounts().get(from + 1),
                    new Money(100, BenchBooks.CURRENCY),
                    Standing.MEMBER);
            chunk.add(new History.Past(entry, BenchBooks.FIRST.plusDays((long) n * DAYS / ENTRIES)));
            if (chunk.size() == AT_ONCE) {
                tenants.write(books.cooperative(), () -> history.post(books.cooperative(), chunk));
                chunk.clear();
            }
        }
        return (System.nanoTime() - begun) / MILLI;
    }
}
