package coop.milpa.bench;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.History;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Statements on paper, one after the other, from the books to the last byte of the PDF: an account with five hundred
 * movements. Beside it, in the same run, the statement of a day on which it had none: what a sheet of paper costs.
 */
public final class PaperBench implements Benchmark {

    private static final int ACCOUNTS = 5_000;
    private static final int MOVEMENTS = 500;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 100;
    private static final double P95 = 0.95;
    private static final double MILLI = 1e6;
    private static final double MOST_MILLIS = 300;
    private static final Locale READER = Locale.of("es");

    @Override
    public String name() {
        return "papers";
    }

    @Override
    public List<Figure> run(Surroundings at) {
        DepositTown town = DepositTown.begin(at, ACCOUNTS);
        String number = town.accounts().getFirst();
        post(at, town.cooperative(), number);
        LocalDate first = BenchBooks.FIRST;
        var all = new Period(first, first.plusDays(MOVEMENTS));
        var none = new Period(all.to().plusDays(1), all.to().plusDays(1));
        Runnable paper = () -> print(at, town.cooperative(), number, all, MOVEMENTS);
        Runnable empty = () -> print(at, town.cooperative(), number, none, 0);
        for (int n = 0; n < WARM_UP; n++) {
            paper.run();
            empty.run();
        }
        double without = p95(empty);
        double with = p95(paper);
        at.say().accept("a statement without movements takes %.0f ms".formatted(without));
        return List.of(new Figure(
                "papers", "statement-of-" + MOVEMENTS + "-p95", with, "ms", 0, Figure.Goal.atMost(MOST_MILLIS)));
    }

    private static void print(Surroundings at, CooperativeId cooperative, String number, Period period, int movements) {
        Statements statements = at.platform().port(Statements.class);
        Statement statement = statements.of(cooperative, number, period).orElseThrow();
        if (statement.movements().size() != movements) {
            throw new IllegalStateException(statement.movements().size() + " movements");
        }
        statements.writePdf(statements.printed(cooperative, statement), READER, OutputStream.nullOutputStream());
    }

    private static double p95(Runnable work) {
        double[] took = new double[MEASURED];
        for (int n = 0; n < MEASURED; n++) {
            long begun = System.nanoTime();
            work.run();
            took[n] = (System.nanoTime() - begun) / MILLI;
        }
        Arrays.sort(took);
        return took[(int) (MEASURED * P95)];
    }

    /** A deposit a day. */
    private static void post(Surroundings at, CooperativeId cooperative, String number) {
        SavingsAccount account = at.platform()
                .port(SavingsAccounts.class)
                .find(cooperative, number)
                .orElseThrow();
        var branch =
                at.platform().port(Cooperatives.class).mainBranch(cooperative).id();
        AccountId cash =
                at.platform().port(Accounts.class).own(cooperative, AccountRole.CASH, branch, BenchBooks.CURRENCY);
        ActorId actor = ActorId.next();
        List<History.Past> past = new ArrayList<>();
        for (int n = 0; n < MOVEMENTS; n++) {
            Heading heading = Heading.of(cooperative, RequestId.next(), "savings.deposit", actor);
            var amount = new Money(10_000 + n, BenchBooks.CURRENCY);
            Entry entry = Entry.transfer(heading, cash, account.id(), amount, Standing.MEMBER);
            past.add(new History.Past(entry, BenchBooks.FIRST.plusDays(n)));
        }
        History history = at.platform().port(History.class);
        at.platform().port(TenantScope.class).write(cooperative, () -> history.post(cooperative, past));
    }
}
