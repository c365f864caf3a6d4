package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.PaymentQueue;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Payrolls;
import coop.milpa.receipts.ReceiptRefusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Checks and posts employers' files: fetch, decide, record, tell. A file is one transaction, so nothing of it stands
 * when it is stopped in the middle; statements take some thousands of its rows at once. A row that the books refuse (an
 * account was closed since the check) is told among the errors, the others stand.
 */
@Service
class PayrollDesk implements Payrolls {

    private static final int AT_ONCE = 10_000;

    private final TenantScope tenants;
    private final PayrollReader reader;
    private final PayrollSplits splits;
    private final PayrollBooks books;
    private final PayrollRegister register;
    private final PaymentQueue queue;
    private final Days days;
    private final PayrollCash cash;

    PayrollDesk(
            TenantScope tenants,
            PayrollReader reader,
            PayrollSplits splits,
            PayrollBooks books,
            PayrollRegister register,
            PaymentQueue queue,
            Days days,
            PayrollCash cash) {
        this.tenants = tenants;
        this.reader = reader;
        this.splits = splits;
        this.books = books;
        this.register = register;
        this.queue = queue;
        this.days = days;
        this.cash = cash;
    }

    @Override
    public Outcome<PayrollReport> check(PayrollOrder order, Path path, Progress progress) {
        return check(order, PayrollFile.read(path), progress);
    }

    @Override
    public Outcome<PayrollReport> post(PayrollOrder order, Path path, Progress progress) {
        return post(order, PayrollFile.read(path), progress);
    }

    Outcome<PayrollReport> check(PayrollOrder order, PayrollFile file, Progress progress) {
        return tenants.read(
                order.cooperative(),
                () -> onOpenDay(
                        order,
                        day -> Outcome.done(checked(order, inRound(order, file), day, progress)
                                .report())));
    }

    Outcome<PayrollReport> post(PayrollOrder order, PayrollFile file, Progress progress) {
        return tenants.write(order.cooperative(), () -> {
            queue.join(order.cooperative());
            return onOpenDay(order, day -> post(order, inRound(order, file), day, progress));
        });
    }

    private PayrollFile inRound(PayrollOrder order, PayrollFile file) {
        return file.inRound(register.round(order.cooperative(), file.hash()));
    }

    private Outcome<PayrollReport> onOpenDay(PayrollOrder order, Function<LocalDate, Outcome<PayrollReport>> work) {
        return days.open(order.cooperative()).map(work).orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }

    private Outcome<PayrollReport> post(PayrollOrder order, PayrollFile file, LocalDate day, Progress progress) {
        PayrollTally tally = checked(order, file, day, progress);
        if (!tally.lines().isEmpty() && tally.repeated() == tally.lines().size()) {
            return Outcome.refused(new ReceiptRefusal.PayrollRepeated(file.name()));
        }
        if (!tally.isClean()) {
            return Outcome.done(tally.report());
        }
        return order.cash()
                .map(declaration -> postCash(order, file, tally, progress))
                .orElseGet(() -> {
                    postAll(order, file, tally, Optional.empty(), progress);
                    return Outcome.done(tally.report());
                });
    }

    /** What was counted into the drawer is all of the file: where a row cannot be paid, none is. */
    private Outcome<PayrollReport> postCash(
            PayrollOrder order, PayrollFile file, PayrollTally tally, Progress progress) {
        if (tally.repeated() > 0) {
            return Outcome.refused(new ReceiptRefusal.PayrollRepeated(file.name()));
        }
        return cash.take(order, file, tally, drawer -> postAll(order, file, tally, Optional.of(drawer), progress))
                .map(report -> {
                    register.addCash(order.cooperative(), file, report);
                    return report;
                });
    }

    private PayrollTally checked(PayrollOrder order, PayrollFile file, LocalDate day, Progress progress) {
        var tally = new PayrollTally(file, Money.zero(order.currency()));
        tally.read(reader.read(order, file, tally.errors()));
        tally.repeated(register.posted(order.cooperative(), file));
        progress.begin("check", tally.open().size());
        for (List<PayrollLine> batch : batches(tally.open())) {
            tally.divided(splits.divide(order, batch, day));
            progress.advance(batch.size());
        }
        progress.end();
        return tally;
    }

    /** What was divided still holds: nobody else pays in this cooperative meanwhile. */
    private void postAll(
            PayrollOrder order, PayrollFile file, PayrollTally tally, Optional<AccountId> drawer, Progress progress) {
        progress.begin("post", tally.open().size());
        register.begin(order, file);
        books.prepare(order, tally.splits(tally.open()).values(), drawer);
        for (List<PayrollLine> batch : batches(tally.open())) {
            tally.written(books.write(order, file, tally.splits(batch)));
            progress.advance(batch.size());
        }
        progress.end();
    }

    private static List<List<PayrollLine>> batches(List<PayrollLine> lines) {
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + AT_ONCE)
                .mapToObj(from -> lines.subList(from, Math.min(from + AT_ONCE, lines.size())))
                .toList();
    }
}
