package coop.milpa.receipts.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Fingerprint;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Settings;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.TakeReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes a receipt: its entry in the books, then its own rows, then whoever was paid is told. */
@Component
class ReceiptBooks {

    private static final String CONCEPT = "receipts.receipt";

    private final Ledger ledger;
    private final Tenders tenders;
    private final ReceiptRegister register;
    private final Payables payables;
    private final ReceiptLimits limits;
    private final Settings settings;
    private final CurrentActor actor;

    ReceiptBooks(
            Ledger ledger,
            Tenders tenders,
            ReceiptRegister register,
            Payables payables,
            ReceiptLimits limits,
            Settings settings,
            CurrentActor actor) {
        this.ledger = ledger;
        this.tenders = tenders;
        this.register = register;
        this.payables = payables;
        this.limits = limits;
        this.settings = settings;
        this.actor = actor;
    }

    Outcome<Posted> post(TakeReceipt command, Split split) {
        Optional<Refusal> tooMuch = limits.forbids(command);
        if (tooMuch.isPresent()) {
            return Outcome.refused(tooMuch.get());
        }
        return switch (tenders.debited(command.cooperative(), command.order())) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId debited) -> post(command, split, debited);
        };
    }

    private Outcome<Posted> post(TakeReceipt command, Split split, AccountId debited) {
        ActorId by = actor.get().actor().id();
        var heading = Heading.of(command.cooperative(), command.request(), CONCEPT, by);
        Entry entry = entry(heading, debited, split, role -> tenders.own(command.cooperative(), command.order(), role));
        Outcome<Posted> outcome = tenders.explained(command.cooperative(), ledger.post(entry));
        if (outcome instanceof Outcome.Done<Posted>(Posted posted) && !posted.repeated()) {
            limits.posted(command);
        }
        return outcome;
    }

    Receipt record(TakeReceipt command, Split split, Posted posted) {
        var kept = new Kept(
                ReceiptId.next(),
                command.request(),
                Fingerprint.hex(command.order()),
                command.order().member(),
                command.order().sum(),
                new Kept.Place(posted.entry(), posted.businessDate()),
                split.shares());
        String series = settings.get(command.cooperative(), ReceiptSettings.SERIES, posted.businessDate());
        Receipt receipt =
                register.add(command.cooperative(), series, List.of(kept)).getFirst();
        tenders.taken(command.cooperative(), command.order(), posted);
        payables.paid(command.cooperative(), receipt.payments());
        return receipt;
    }

    /**
     * One debit of the whole, a credit for each share, and what each share costs.
     *
     * @param own  the cooperative's accounts that charges go to
     */
    static Entry entry(Heading heading, AccountId debited, Split split, Function<AccountRole, AccountId> own) {
        List<Line> lines = new ArrayList<>();
        var sum = split.shares().getFirst().amount();
        for (var share : split.shares().subList(1, split.shares().size())) {
            sum = sum.plus(share.amount());
        }
        lines.add(Line.debit(debited, sum, Standing.MEMBER));
        split.shares().forEach(share -> lines.add(Line.credit(share.due().account(), share.amount(), Standing.MEMBER)));
        for (var share : split.shares()) {
            for (Charge charge : share.charges()) {
                lines.add(Line.debit(share.due().account(), charge.amount(), Standing.MEMBER));
                lines.add(Line.credit(own.apply(charge.credited()), charge.amount(), Standing.MEMBER));
            }
        }
        return new Entry(heading, lines);
    }
}
