package coop.milpa.credit.internal;

import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.Loan;
import coop.milpa.credit.LoanHappening;
import coop.milpa.credit.LoanMeans;
import coop.milpa.credit.LoanOrder;
import coop.milpa.credit.PayLoan;
import coop.milpa.credit.internal.LoanFile.Changed;
import coop.milpa.credit.internal.LoanFile.Open;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import coop.milpa.loan.LoanEvent;
import coop.milpa.loan.Portions;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.Json;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.SavingsReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Takes payments for loans. In the caller's transaction, in an attempt, under the lock of the loan. */
@Component
class PayingDesk {

    static final String PAY = "credit.pay";
    static final String UNDOING = "credit.undoing";
    private static final String PAYMENT = "credit.payment";
    private static final String RECOVERY = "credit.recovery";

    private final LoanFile files;
    private final BookLines lines;
    private final LinkedSavings savings;
    private final LoanWindow window;
    private final PostingLimits limits;

    PayingDesk(LoanFile files, BookLines lines, LinkedSavings savings, LoanWindow window, PostingLimits limits) {
        this.files = files;
        this.lines = lines;
        this.savings = savings;
        this.window = window;
        this.limits = limits;
    }

    Outcome<LoanHappening> pay(PayLoan command, Open file) {
        return event(command, file)
                .then(event -> files.add(file, event).then(changed -> pay(command, file, event, changed)));
    }

    /** What a payment is to the engine: of all that is owed, or of some of it; of what was written off. */
    private static Outcome<LoanEvent> event(PayLoan command, Open file) {
        Money all = file.payOff();
        Optional<Money> amount = command.amount();
        if (amount.filter(given -> !given.currency().equals(all.currency())).isPresent()) {
            return Outcome.refused(
                    new CreditRefusal.WrongCurrency(all.currency().getCurrencyCode()));
        }
        Loan.State state = file.row().loan().standing().state();
        if (state == Loan.State.WRITTEN_OFF && amount.filter(Money::isPositive).isPresent()) {
            return Outcome.done(new LoanEvent.Recover(file.day(), amount.get().minor()));
        }
        if (state != Loan.State.ACTIVE) {
            return Outcome.refused(new CreditRefusal.NotActive(command.number()));
        }
        if (!all.isPositive() || amount.filter(given -> !given.isPositive()).isPresent()) {
            return Outcome.refused(new CreditRefusal.NothingToPay(command.number()));
        }
        if (amount.filter(given -> given.compareTo(all) > 0).isPresent()) {
            return Outcome.refused(new CreditRefusal.MoreThanOwed(all));
        }
        return Outcome.done(amount.filter(given -> given.compareTo(all) < 0)
                .<LoanEvent>map(given -> new LoanEvent.Pay(file.day(), given.minor()))
                .orElseGet(() -> new LoanEvent.PayOff(file.day())));
    }

    private Outcome<LoanHappening> pay(PayLoan command, Open file, LoanEvent event, Changed changed) {
        Money money = file.row().money(changed.change().money());
        List<Act> acts = List.of(new Act(PAY, money));
        Optional<Refusal> over = limits.forbids(file.cooperative(), acts);
        if (over.isPresent()) {
            return Outcome.refused(over.get());
        }
        String concept = event instanceof LoanEvent.Recover ? RECOVERY : PAYMENT;
        return take(command, file, changed, concept).map(entry -> {
            limits.posted(file.cooperative(), acts);
            return files.close(
                    file,
                    changed,
                    kept(command, file, event, changed, entry),
                    command.order().request());
        });
    }

    private Outcome<EntryId> take(PayLoan command, Open file, Changed changed, String concept) {
        LoanOrder order = command.order();
        CooperativeId cooperative = file.cooperative();
        Loan loan = file.row().loan();
        Money money = file.row().money(changed.change().money());
        List<Line> others = lines.of(cooperative, loan, changed.change());
        return switch (command.from()) {
            case LoanMeans.Cash(CashDeclaration declaration) ->
                window.pass(new LoanWindow.Passing(order, concept, money, declaration, others), file.day());
            case LoanMeans.Savings(String number) -> {
                AccountId account = loan.account();
                List<Line> besides = new ArrayList<>(others);
                besides.add(Line.debit(account, money, Standing.MEMBER));
                var into = new LinkedSavings.Into(
                        account, money, concept, new LinkedSavings.Besides(Long.toString(loan.number()), besides));
                yield savings.pay(DisbursingDesk.savingsOrder(order), number, into)
                        .map(SavingsReceipt::entry);
            }
        };
    }

    private static EventRegister.Kept kept(
            PayLoan command, Open file, LoanEvent event, Changed changed, EntryId entry) {
        Figures change = changed.change();
        Portions portions = change.paid().plus(change.recovered());
        var happening = new LoanHappening(
                file.next(),
                file.day(),
                EventText.kind(event),
                file.row().money(change.money()),
                portions,
                OptionalInt.empty(),
                false,
                command.order().actor(),
                Optional.of(entry),
                changed.row().loan().standing().owed());
        String means = command.from() instanceof LoanMeans.Cash ? "CASH" : "SAVINGS";
        return new EventRegister.Kept(
                command.number(),
                happening,
                Json.of(Map.of("means", means)),
                new EventRegister.Moved(change.overpaid(), change.receivable()),
                "");
    }
}
