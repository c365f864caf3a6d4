package coop.milpa.cheques.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeBatch;
import coop.milpa.cheques.ChequeBatches;
import coop.milpa.cheques.ChequeRefusal;
import coop.milpa.cheques.SendCheques;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Sends cheques to the bank, and notes that it has paid. */
@Service
class BatchDesk implements ChequeBatches {

    private static final String SENT = "cheques.sent";

    private final ChequeRegister cheques;
    private final BatchRegister register;
    private final BankRegister banks;
    private final ClearingBooks books;
    private final OwnAccounts own;
    private final Holds holds;
    private final Ledger ledger;
    private final Days days;
    private final Calendars calendars;
    private final CurrentActor current;
    private final TenantScope tenants;

    BatchDesk(
            ChequeRegister cheques,
            BatchRegister register,
            BankRegister banks,
            ClearingBooks books,
            OwnAccounts own,
            Holds holds,
            Ledger ledger,
            Days days,
            Calendars calendars,
            CurrentActor current,
            TenantScope tenants) {
        this.cheques = cheques;
        this.register = register;
        this.banks = banks;
        this.books = books;
        this.own = own;
        this.holds = holds;
        this.ledger = ledger;
        this.days = days;
        this.calendars = calendars;
        this.current = current;
        this.tenants = tenants;
    }

    @Override
    public List<InHand> inHand(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.inHand(cooperative));
    }

    @Override
    public Outcome<ChequeBatch> send(SendCheques command) {
        CooperativeId cooperative = command.cooperative();
        return tenants.write(cooperative, () -> {
            cheques.lock(cooperative);
            return register.asked(cooperative, command.request())
                    .map(before -> before.branch().equals(command.branch())
                                    && before.total().equals(command.total())
                            ? Outcome.done(before)
                            : Outcome.<ChequeBatch>refused(new ChequeRefusal.RequestReused()))
                    .orElseGet(() -> days.open(cooperative)
                            .map(day -> send(command, day))
                            .orElseGet(() -> Outcome.refused(new LedgerRefusal.NoOpenDay())));
        });
    }

    private Outcome<ChequeBatch> send(SendCheques command, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Optional<InHand> there = register.inHand(cooperative).stream()
                .filter(one -> one.branch().equals(command.branch()))
                .filter(one -> one.total().currency().equals(command.total().currency()))
                .findFirst();
        if (there.isEmpty()) {
            return Outcome.refused(new ChequeRefusal.NothingInHand());
        }
        InHand hand = there.get();
        if (hand.cheques() != command.cheques() || !hand.total().equals(command.total())) {
            return Outcome.refused(new ChequeRefusal.HandChanged(hand.cheques(), hand.total()));
        }
        ActorId actor = current.get().actor().id();
        var currency = hand.total().currency();
        var entry = Entry.transfer(
                Heading.of(cooperative, command.request(), SENT, actor).saying(command.bank()),
                own.holding(cooperative, Cheque.State.IN_CLEARING, hand.branch(), currency),
                own.holding(cooperative, Cheque.State.IN_HAND, hand.branch(), currency),
                hand.total(),
                Standing.OWN);
        return ledger.post(entry).map(posted -> sent(command, hand, posted, day));
    }

    private ChequeBatch sent(SendCheques command, InHand hand, Posted posted, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        BusinessCalendar calendar = calendars.of(cooperative);
        Map<BankTerms, LocalDate> clears = banks.board(cooperative, day).stream()
                .collect(Collectors.toMap(
                        terms -> terms, terms -> ChequePolicy.clears(calendar, day, terms.clearingDays())));
        var batch = new ChequeBatch(
                register.nextNumber(cooperative),
                hand.branch(),
                command.bank(),
                posted.businessDate(),
                current.get().actor().id(),
                hand.cheques(),
                hand.total(),
                posted.entry());
        register.send(command, batch, clears, day);
        return batch;
    }

    @Override
    public Outcome<ChequeBatch> paid(CooperativeId cooperative, RequestId request, long number) {
        return tenants.write(cooperative, () -> {
            cheques.lock(cooperative);
            return register.find(cooperative, number)
                    .map(batch -> paid(cooperative, request, batch))
                    .orElseGet(() -> Outcome.refused(new ChequeRefusal.UnknownBatch(number)));
        });
    }

    private Outcome<ChequeBatch> paid(CooperativeId cooperative, RequestId request, ChequeBatch batch) {
        List<BatchRegister.Paid> paid = register.of(cooperative, batch.number());
        if (paid.isEmpty()) {
            return Outcome.refused(new ChequeRefusal.NothingInClearing(batch.number()));
        }
        Money total = paid.getFirst().total();
        Heading heading = Heading.of(
                        cooperative,
                        request,
                        ClearingBooks.PAID,
                        current.get().actor().id())
                .saying(batch.bank() + " " + total);
        List<HoldId> kept = paid.stream().flatMap(one -> one.holds().stream()).toList();
        return ledger.post(new Entry(heading, books.lines(cooperative, paid))).map(posted -> {
            register.pay(cooperative, kept, posted.entry());
            holds.endAll(cooperative, kept);
            return batch;
        });
    }

    @Override
    public Optional<ChequeBatch> find(CooperativeId cooperative, long number) {
        return tenants.read(cooperative, () -> register.find(cooperative, number));
    }

    @Override
    public List<ChequeBatch> last(CooperativeId cooperative, LocalDate from, LocalDate to, int limit) {
        return tenants.read(cooperative, () -> register.last(cooperative, from, to, limit));
    }
}
