package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Payrolls;
import coop.milpa.receipts.ReceiptRefusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Checks and posts employers' files: fetch, decide, record, tell; each batch in a transaction of its own. */
@Service
class PayrollDesk implements Payrolls {

    private static final int AT_ONCE = 10_000;

    private final TenantScope tenants;
    private final PayrollReader reader;
    private final PayrollSplits splits;
    private final PayrollBooks books;
    private final PayrollRegister register;
    private final ReceiptRegister receipts;
    private final Days days;

    PayrollDesk(
            TenantScope tenants,
            PayrollReader reader,
            PayrollSplits splits,
            PayrollBooks books,
            PayrollRegister register,
            ReceiptRegister receipts,
            Days days) {
        this.tenants = tenants;
        this.reader = reader;
        this.splits = splits;
        this.books = books;
        this.register = register;
        this.receipts = receipts;
        this.days = days;
    }

    @Override
    public Outcome<PayrollReport> check(PayrollOrder order, Path path, Progress progress) {
        PayrollFile file = PayrollFile.read(path);
        return days.open(order.cooperative())
                .<Outcome<PayrollReport>>map(
                        day -> Outcome.done(checked(order, file, day, progress).report()))
                .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }

    @Override
    public Outcome<PayrollReport> post(PayrollOrder order, Path path, Progress progress) {
        PayrollFile file = PayrollFile.read(path);
        Optional<LocalDate> day = days.open(order.cooperative());
        if (day.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        PayrollTally tally = checked(order, file, day.get(), progress);
        if (!tally.lines().isEmpty() && tally.repeated() == tally.lines().size()) {
            return Outcome.refused(new ReceiptRefusal.PayrollRepeated(file.name()));
        }
        if (tally.isClean()) {
            postAll(order, file, tally, progress);
        }
        return Outcome.done(tally.report());
    }

    private PayrollTally checked(PayrollOrder order, PayrollFile file, LocalDate day, Progress progress) {
        var tally = new PayrollTally(file, Money.zero(order.currency()));
        tally.read(reader.read(order, file, tally.errors()));
        Set<Integer> posted =
                tenants.read(order.cooperative(), () -> register.posted(order.cooperative(), file.hash()));
        tally.repeated(posted);
        progress.begin("check", tally.open().size());
        for (List<PayrollLine> batch : batches(tally.open())) {
            tally.divided(tenants.read(order.cooperative(), () -> splits.divide(order, batch, day)));
            progress.advance(batch.size());
        }
        progress.end();
        return tally;
    }

    private void postAll(PayrollOrder order, PayrollFile file, PayrollTally tally, Progress progress) {
        progress.begin("post", tally.open().size());
        for (List<PayrollLine> batch : batches(tally.open())) {
            tenants.run(order.cooperative(), () -> post(order, file, tally, batch));
            progress.advance(batch.size());
        }
        progress.end();
    }

    /** Divided anew: what is due may have changed since the check, and another run may have posted rows meanwhile. */
    private void post(PayrollOrder order, PayrollFile file, PayrollTally tally, List<PayrollLine> batch) {
        receipts.lock(order.cooperative());
        register.begin(order, file);
        Set<Integer> posted = register.posted(order.cooperative(), file.hash());
        List<PayrollLine> left =
                batch.stream().filter(line -> !posted.contains(line.row())).toList();
        LocalDate day = days.open(order.cooperative()).orElseThrow();
        PayrollSplits.Divided divided = splits.divide(order, left, day);
        tally.refused(divided.refused());
        tally.written(books.write(order, file, divided.splits()));
    }

    private static List<List<PayrollLine>> batches(List<PayrollLine> lines) {
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + AT_ONCE)
                .mapToObj(from -> lines.subList(from, Math.min(from + AT_ONCE, lines.size())))
                .toList();
    }
}
