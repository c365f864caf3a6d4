package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Settings;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import coop.milpa.receipts.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes many receipts at once: entries, rows, and one word to each destination. In the caller's transaction. */
@Component
class PayrollBooks {

    private static final String CONCEPT = "receipts.payroll";

    private final Ledger ledger;
    private final Accounts accounts;
    private final ReceiptRegister receipts;
    private final PayrollRegister register;
    private final Payables payables;
    private final Settings settings;
    private final CurrentActor actor;

    PayrollBooks(
            Ledger ledger,
            Accounts accounts,
            ReceiptRegister receipts,
            PayrollRegister register,
            Payables payables,
            Settings settings,
            CurrentActor actor) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.receipts = receipts;
        this.register = register;
        this.payables = payables;
        this.settings = settings;
        this.actor = actor;
    }

    /** What became of a batch: codes of what the books refused, by row. */
    record Written(int posted, Map<PayrollLine, String> refused) {}

    /**
     * Before the first of several batches of a file: all accounts that they will move.
     *
     * @param drawer  into which its cash comes
     */
    void prepare(PayrollOrder order, Collection<Split> splits, Optional<AccountId> drawer) {
        Set<AccountId> moved = new HashSet<>(Set.of(own(order, AccountRole.CLEARING)));
        drawer.ifPresent(moved::add);
        Set<AccountRole> charged = EnumSet.noneOf(AccountRole.class);
        for (Split split : splits) {
            split.shares().forEach(share -> moved.add(share.due().account()));
            split.charges().forEach(charge -> charged.add(charge.credited()));
        }
        charged.forEach(role -> moved.add(own(order, role)));
        ledger.prepare(order.cooperative(), List.copyOf(moved));
    }

    Written write(PayrollOrder order, PayrollFile file, Map<PayrollLine, Split> splits) {
        List<PayrollLine> lines = List.copyOf(splits.keySet());
        List<Entry> entries = entries(order, file, splits);
        List<Outcome<Posted>> outcomes = ledger.postAll(order.cooperative(), entries);
        Map<PayrollLine, String> refused = new LinkedHashMap<>();
        List<PayrollLine> done = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            PayrollLine line = lines.get(n);
            switch (outcomes.get(n)) {
                case Outcome.Refused<Posted>(Refusal why) -> refused.put(line, why.code());
                case Outcome.Done<Posted>(Posted posted) -> {
                    done.add(line);
                    RequestId request = entries.get(n).heading().request();
                    kept.add(kept(line, request, Objects.requireNonNull(splits.get(line)), posted));
                }
            }
        }
        record(order.cooperative(), file, done, kept);
        return new Written(done.size(), refused);
    }

    private void record(CooperativeId cooperative, PayrollFile file, List<PayrollLine> lines, List<Kept> kept) {
        if (kept.isEmpty()) {
            return;
        }
        LocalDate on = kept.getFirst().posted().on();
        String series = settings.get(cooperative, ReceiptSettings.PAYROLL_SERIES, on);
        List<Receipt> made = receipts.add(cooperative, series, kept);
        register.add(cooperative, file, lines, made);
        List<Payment> payments =
                made.stream().flatMap(receipt -> receipt.payments().stream()).toList();
        payables.paid(cooperative, payments);
    }

    private List<Entry> entries(PayrollOrder order, PayrollFile file, Map<PayrollLine, Split> splits) {
        AccountId clearing = own(order, AccountRole.CLEARING);
        var by = actor.get().actor().id();
        String narrative = order.employer() + " " + order.period();
        Map<AccountRole, AccountId> own = new EnumMap<>(AccountRole.class);
        List<Entry> entries = new ArrayList<>();
        splits.forEach((line, split) -> {
            var heading = Heading.of(order.cooperative(), file.request(line), CONCEPT, by)
                    .saying(narrative);
            entries.add(ReceiptBooks.entry(
                    heading, clearing, split, role -> own.computeIfAbsent(role, each -> own(order, each))));
        });
        return entries;
    }

    private AccountId own(PayrollOrder order, AccountRole role) {
        return accounts.own(order.cooperative(), role, order.branch(), order.currency());
    }

    private static Kept kept(PayrollLine line, RequestId request, Split split, Posted posted) {
        return new Kept(
                ReceiptId.next(),
                request,
                Fingerprint.hex(List.of(line.member(), line.amount())),
                line.member(),
                line.amount(),
                new Kept.Place(posted.entry(), posted.businessDate()),
                split.shares());
    }
}
