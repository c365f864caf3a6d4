package coop.milpa.receipts.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.CurrentActor;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOperations;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.ReceiptRefusal;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes a payroll that is brought in cash: out of the drawer into clearing, out of which its rows are paid. */
@Component
class PayrollCash {

    static final String CONCEPT = "receipts.payroll-cash";

    private final Ledger ledger;
    private final Accounts accounts;
    private final CashInHand hand;
    private final CashOperations cash;
    private final ReceiptLimits limits;
    private final Days days;
    private final Attempt attempt;
    private final CurrentActor actor;

    PayrollCash(
            Ledger ledger,
            Accounts accounts,
            CashInHand hand,
            CashOperations cash,
            ReceiptLimits limits,
            Days days,
            Attempt attempt,
            CurrentActor actor) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.hand = hand;
        this.cash = cash;
        this.limits = limits;
        this.days = days;
        this.attempt = attempt;
        this.actor = actor;
    }

    /**
     * All of it or nothing, in the caller's transaction.
     *
     * @param rows  pays the rows, knowing into which drawer the cash comes
     */
    Outcome<PayrollReport> take(PayrollOrder order, PayrollFile file, PayrollTally tally, Consumer<AccountId> rows) {
        CashDeclaration declaration = order.cash().orElseThrow();
        Money sum = tally.sum();
        Optional<Refusal> refusal = cash.forbids(
                        order.cooperative(),
                        sum,
                        declaration,
                        days.open(order.cooperative()).orElseThrow())
                .or(() -> limits.forbidsPayroll(order.cooperative(), sum));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (hand.account(order.cooperative(), order.branch(), sum)) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId drawer) ->
                attempt.of(() -> {
                    rows.accept(drawer);
                    return tally.isClean() ? paid(order, file, tally, drawer) : refused(tally);
                });
        };
    }

    private static Outcome<PayrollReport> refused(PayrollTally tally) {
        var first = tally.errors().getFirst();
        return Outcome.refused(
                new ReceiptRefusal.PayrollRowsRefused(tally.errors().size(), first.row()));
    }

    private Outcome<PayrollReport> paid(PayrollOrder order, PayrollFile file, PayrollTally tally, AccountId drawer) {
        ActorId by = actor.get().actor().id();
        Heading heading = Heading.of(order.cooperative(), file.cashRequest(), CONCEPT, by)
                .saying(order.employer() + " " + order.period());
        AccountId clearing = accounts.own(order.cooperative(), AccountRole.CLEARING, order.branch(), order.currency());
        Outcome<Posted> posted = hand.explained(
                order.cooperative(),
                ledger.post(Entry.transfer(heading, drawer, clearing, tally.sum(), Standing.THIRD_PARTY)));
        return posted.map(entry -> {
            cash.record(
                    order.cooperative(),
                    entry.entry(),
                    tally.sum(),
                    order.cash().orElseThrow());
            limits.payrollPosted(order.cooperative(), tally.sum());
            tally.paid(entry);
            return tally.report();
        });
    }
}
