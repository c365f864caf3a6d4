package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.termdeposits.CloseTermDeposit;
import coop.milpa.termdeposits.ClosedTermDeposit;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermRefusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes into the books what a deposit comes to that is paid out at the window. */
@Component
class SettlingBooks {

    private final DepositRegister register;
    private final SavingsAccounts savings;
    private final CashWindow window;
    private final OwnAccounts own;
    private final Ledger ledger;
    private final Accounts accounts;
    private final PostingLimits limits;

    SettlingBooks(
            DepositRegister register,
            SavingsAccounts savings,
            CashWindow window,
            OwnAccounts own,
            Ledger ledger,
            Accounts accounts,
            PostingLimits limits) {
        this.register = register;
        this.savings = savings;
        this.window = window;
        this.own = own;
        this.ledger = ledger;
        this.accounts = accounts;
        this.limits = limits;
    }

    /** A deposit to be paid out on the open day. */
    record Closing(CloseTermDeposit command, TermRow row, EarlyPolicy.Settled settled, LocalDate day) {

        TermOrder order() {
            return command.order();
        }

        CooperativeId cooperative() {
            return command.order().cooperative();
        }

        Money due() {
            return row.principal().plus(settled.interest()).minus(settled.withheld());
        }
    }

    Outcome<ClosedTermDeposit> pay(Closing closing) {
        List<Act> acts = List.of(new Act(FundingDesk.OPERATE, closing.due()));
        Optional<Refusal> over = limits.forbids(closing.cooperative(), acts);
        if (over.isPresent()) {
            return Outcome.refused(over.get());
        }
        Outcome<ClosedTermDeposit> paid = switch (closing.command().to()) {
            case Means.Cash(CashDeclaration declaration) -> cash(closing, declaration);
            case Means.Savings(String number) -> savings(closing, number);
        };
        if (paid instanceof Outcome.Done<ClosedTermDeposit>) {
            limits.posted(closing.cooperative(), acts);
            if (!accounts.close(closing.cooperative(), closing.row().account(), closing.day())) {
                throw new IllegalStateException("Deposit " + closing.command().number() + " does not stand at zero");
            }
        }
        return paid;
    }

    private Outcome<ClosedTermDeposit> cash(Closing closing, CashDeclaration declaration) {
        CooperativeId cooperative = closing.cooperative();
        Money tax = window.tax(cooperative, ClosingDesk.CLOSING, closing.due(), closing.day());
        var passing =
                new CashWindow.Passing(closing.order(), closing.due().minus(tax).negated(), declaration);
        return switch (window.account(passing, closing.day())) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId drawer) ->
                window.explained(cooperative, post(closing, drawer, tax)).map(closed -> {
                    window.keep(passing, closed.entry());
                    return closed;
                });
        };
    }

    private Outcome<ClosedTermDeposit> savings(Closing closing, String number) {
        return savings.find(closing.cooperative(), number)
                .filter(account ->
                        account.terms().owner().equals(closing.row().deposit().owner()))
                .filter(account -> account.terms()
                        .currency()
                        .equals(closing.row().principal().currency()))
                .map(account -> post(closing, account.id(), closing.row().nothing()))
                .orElseGet(() -> Outcome.refused(new TermRefusal.SavingsNotHers(number)));
    }

    /** What was accrued is released; what is paid more or less than that stands on the expense. */
    private Outcome<ClosedTermDeposit> post(Closing closing, AccountId into, Money tax) {
        CooperativeId cooperative = closing.cooperative();
        TermRow row = closing.row();
        EarlyPolicy.Settled settled = closing.settled();
        Currency currency = row.principal().currency();
        Money accrued = row.accrued(register.lastAccrued(cooperative));
        Map<AccountId, Money> changes = new LinkedHashMap<>();
        changes.put(row.account(), row.principal());
        changes.put(own.payable(cooperative, currency), accrued);
        changes.put(own.expense(cooperative, currency), settled.interest().minus(accrued));
        changes.put(own.withholding(cooperative, currency), settled.withheld().negated());
        changes.put(own.movementTax(cooperative, currency), tax.negated());
        changes.put(into, closing.due().minus(tax).negated());
        List<Line> lines = changes.entrySet().stream()
                .filter(change -> !change.getValue().isZero())
                .map(change -> new Line(change.getKey(), change.getValue(), Standing.MEMBER))
                .toList();
        Heading heading = Heading.of(
                cooperative,
                closing.order().request(),
                ClosingDesk.CLOSING,
                closing.order().actor());
        return ledger.post(new Entry(heading, lines))
                .map(posted -> new ClosedTermDeposit(
                        row.deposit().number(),
                        posted.entry(),
                        posted.businessDate(),
                        row.principal(),
                        settled.interest(),
                        settled.withheld(),
                        tax,
                        settled.lost()));
    }
}
