package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.CodeLines;
import coop.milpa.ledger.CodeLines.By;
import coop.milpa.ledger.CodeLines.Sorting;
import coop.milpa.ledger.CodeLines.Which;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.History;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.Column;
import coop.milpa.web.ListFormat;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * The lines of a code as files: a million as CSV, a hundred thousand as XLSX, through the list that the page shows. The
 * baseline is the same rows by COPY TO STDOUT, in the same run.
 */
public final class ExportBench implements Benchmark {

    private static final int ACCOUNTS = 1_000;
    private static final int ENTRIES = 500_000;
    private static final int AT_ONCE = 10_000;
    private static final int DAYS = 10;
    private static final double MILLI = 1e6;
    private static final double MOST_MILLIS = 8_000;
    private static final double MOST_MEGABYTES = 64;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<Figure> run(Surroundings at) throws IOException, SQLException {
        BenchBooks books = BenchBooks.open(at.platform(), ACCOUNTS, "");
        post(at, books);
        AccountCode code = at.platform().port(Charts.class).playing(books.cooperative(), AccountRole.TERM_DEPOSITS);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure(at, of(books, code, DAYS), ListFormat.CSV));
        figures.addAll(measure(at, of(books, code, 1), ListFormat.XLSX));
        return figures;
    }

    private static Which of(BenchBooks books, AccountCode code, int days) {
        LocalDate last = BenchBooks.FIRST.plusDays(days - 1L);
        return new Which(books.cooperative(), code, new Period(BenchBooks.FIRST, last));
    }

    private static List<Figure> measure(Surroundings at, Which which, ListFormat format)
            throws IOException, SQLException {
        Lists lists = at.platform().port(Lists.class);
        var rows = new LineRows(at.platform().port(CodeLines.class), which);
        lists.write(format, listing(), rows, OutputStream.nullOutputStream());
        double copied = copied(at, which);
        var counted = new Counted();
        long begun = System.nanoTime();
        lists.write(format, listing(), rows, counted);
        double took = (System.nanoTime() - begun) / MILLI;
        double held = HeapWatch.of(() -> lists.write(format, listing(), rows, OutputStream.nullOutputStream()));
        String what = format + " of " + rows.totals().rows() + " lines: " + counted.bytes / 1_000_000 + " MB";
        at.say().accept(what);
        String name = format.name().toLowerCase(Locale.ROOT);
        return List.of(
                new Figure("export", name + "-copy-to-stdout", copied, "ms", 0, Goal.atMost(MOST_MILLIS)),
                new Figure("export", name, took, "ms", 0, Goal.atMost(MOST_MILLIS)),
                new Figure("export", name + "-extra-heap", held, "MB", 0, Goal.atMost(MOST_MEGABYTES)));
    }

    private static Listing<LedgerLine> listing() {
        List<Column<LedgerLine>> columns = List.of(
                Column.day("day", "registry.business-date", LedgerLine::businessDate),
                Column.text("concept", "registry.concept", LedgerLine::concept),
                Column.text("narrative", "registry.narrative", LedgerLine::narrative),
                Column.text("account", "registry.account", LedgerLine::account),
                Column.debit("debit", "registry.debit", LedgerLine::amount),
                Column.credit("credit", "registry.credit", LedgerLine::amount));
        return new Listing<>("lines", Message.of("registry.entry"), columns, List.of());
    }

    private static double copied(Surroundings at, Which which) throws SQLException, IOException {
        String sql = """
                copy (select l.business_date, e.concept, e.narrative, a.number, l.amount, a.currency
                from ledger.line l
                join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                    and e.business_date = l.business_date
                where l.cooperative_id = '%s' and a.code = '%s' and l.business_date between '%s' and '%s'
                order by l.business_date, l.entry_id, l.number) to stdout csv
                """.formatted(
                        which.cooperative().value(),
                        which.code().value(),
                        which.period().from(),
                        which.period().to());
        try (Connection owner = at.connect();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('milpa.cooperative', '"
                    + which.cooperative().value() + "', true)");
            long begun = System.nanoTime();
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, OutputStream.nullOutputStream());
            return (System.nanoTime() - begun) / MILLI;
        }
    }

    private static void post(Surroundings at, BenchBooks books) {
        History history = at.platform().port(History.class);
        TenantScope tenants = at.platform().port(TenantScope.class);
        ActorId actor = ActorId.next();
        var random = new Random(1);
        List<History.Past> chunk = new ArrayList<>();
        for (int n = 0; n < ENTRIES; n++) {
            Heading heading = Heading.of(books.cooperative(), RequestId.next(), "bench.transfer", actor);
            int from = random.nextInt(ACCOUNTS - 1);
            Entry entry = Entry.transfer(
                    heading,
                    books.accounts().get(from),
                    books.accounts().get(from + 1),
                    new Money(1 + random.nextInt(1_000_000), BenchBooks.CURRENCY),
                    Standing.MEMBER);
            chunk.add(new History.Past(entry, BenchBooks.FIRST.plusDays((long) n * DAYS / ENTRIES)));
            if (chunk.size() == AT_ONCE) {
                tenants.write(books.cooperative(), () -> history.post(books.cooperative(), chunk));
                chunk.clear();
            }
        }
        at.say().accept("%,d lines posted".formatted(2 * ENTRIES));
    }

    /** Lines as the page of a code has them. */
    private record LineRows(CodeLines lines, Which which) implements Rows<LedgerLine> {

        private static final Sorting USUAL = new Sorting(By.DAY, false);

        @Override
        public List<LedgerLine> page(SortOrder order, long offset, int limit) {
            return lines.page(which, USUAL, offset, limit);
        }

        @Override
        public Totals totals() {
            return new Totals(
                    lines.sums(which).stream().mapToLong(CodeLines.Sum::lines).sum(), List.of());
        }

        @Override
        public void each(SortOrder order, Consumer<LedgerLine> into) {
            lines.each(which, USUAL, into);
        }
    }

    /** Counts what goes through. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
