package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.PaymentQueue;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptNumber;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.TakeReceipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes and undoes receipts: fetch, decide, record, tell. */
@Service
class ReceiptDesk implements Receipts {

    private static final int LIST_MAX = 1_000;

    private final TenantScope tenants;
    private final PaymentQueue queue;
    private final ReceiptRegister register;
    private final ReceiptReader reader;
    private final ReceiptCheck check;
    private final ReceiptBooks books;
    private final ReceiptReversal reversal;
    private final Days days;

    ReceiptDesk(
            TenantScope tenants,
            PaymentQueue queue,
            ReceiptRegister register,
            ReceiptReader reader,
            ReceiptCheck check,
            ReceiptBooks books,
            ReceiptReversal reversal,
            Days days) {
        this.tenants = tenants;
        this.queue = queue;
        this.register = register;
        this.reader = reader;
        this.check = check;
        this.books = books;
        this.reversal = reversal;
        this.days = days;
    }

    @Override
    public Outcome<Split> preview(CooperativeId cooperative, ReceiptOrder order) {
        return tenants.read(
                cooperative,
                () -> days.open(cooperative)
                        .map(day -> check.split(cooperative, order, day))
                        .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay())));
    }

    @Override
    public Outcome<Receipt> take(TakeReceipt command) {
        return tenants.write(command.cooperative(), () -> {
            queue.join(command.cooperative());
            Optional<Boolean> before =
                    register.isSame(command.cooperative(), command.request(), Fingerprint.hex(command.order()));
            if (before.isPresent()) {
                return before.get() ? again(command) : reused(command);
            }
            Optional<LocalDate> day = days.open(command.cooperative());
            return day.isPresent() ? takeOn(command, day.get()) : Outcome.refused(new LedgerRefusal.NoOpenDay());
        });
    }

    @Override
    public Outcome<Receipt> reverse(ReverseReceipt command) {
        return tenants.write(command.cooperative(), () -> {
            queue.join(command.cooperative());
            return reversal.reverse(command);
        });
    }

    @Override
    public Optional<Receipt> find(CooperativeId cooperative, ReceiptNumber number) {
        return tenants.read(cooperative, () -> reader.find(cooperative, number));
    }

    @Override
    public Optional<Receipt> requested(CooperativeId cooperative, RequestId request) {
        return tenants.read(cooperative, () -> reader.requested(cooperative, request));
    }

    @Override
    public List<Receipt> of(CooperativeId cooperative, MemberId member, int limit) {
        return tenants.read(cooperative, () -> reader.of(cooperative, member, Math.min(limit, LIST_MAX)));
    }

    private Outcome<Receipt> takeOn(TakeReceipt command, LocalDate day) {
        return switch (check.decide(command.cooperative(), command.order(), day)) {
            case Outcome.Refused<Split>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Split>(Split split) -> take(command, split);
        };
    }

    private Outcome<Receipt> take(TakeReceipt command, Split split) {
        return books.post(command, split).map(posted -> books.record(command, split, posted));
    }

    private Outcome<Receipt> again(TakeReceipt command) {
        return Outcome.done(
                reader.requested(command.cooperative(), command.request()).orElseThrow());
    }

    private static Outcome<Receipt> reused(TakeReceipt command) {
        return Outcome.refused(new ReceiptRefusal.RequestReused(command.request()));
    }
}
