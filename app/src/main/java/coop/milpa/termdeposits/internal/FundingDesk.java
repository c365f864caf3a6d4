package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the money of a new deposit into its account: cash, or out of the owner's savings. */
@Component
class FundingDesk {

    /** Who opens and closes deposits at the window, and how much. */
    static final String OPERATE = "termdeposits.operate";

    private final LinkedSavings savings;
    private final CashWindow window;
    private final OwnAccounts own;
    private final Ledger ledger;
    private final PostingLimits limits;

    FundingDesk(LinkedSavings savings, CashWindow window, OwnAccounts own, Ledger ledger, PostingLimits limits) {
        this.savings = savings;
        this.window = window;
        this.own = own;
        this.ledger = ledger;
        this.limits = limits;
    }

    /** What was refused is undone by whoever called: see {@link Attempt}. */
    Outcome<EntryId> fund(OpenTermDeposit command, TermDeposit deposit, LocalDate day) {
        List<Act> acts = List.of(new Act(OPERATE, deposit.principal()));
        Optional<Refusal> over = limits.forbids(command.order().cooperative(), acts);
        if (over.isPresent()) {
            return Outcome.refused(over.get());
        }
        Outcome<EntryId> funded = switch (command.from()) {
            case Means.Cash(CashDeclaration declaration) -> cash(command, deposit, declaration, day);
            case Means.Savings(String number) -> savings(command, deposit, number);
        };
        if (funded instanceof Outcome.Done<EntryId>) {
            limits.posted(command.order().cooperative(), acts);
        }
        return funded;
    }

    private Outcome<EntryId> savings(OpenTermDeposit command, TermDeposit deposit, String number) {
        TermOrder order = command.order();
        var asked = new SavingsOrder(
                order.cooperative(),
                order.request(),
                order.actor(),
                new SavingsOrder.Place(order.branch(), order.acting(), Optional.empty()));
        var into = new LinkedSavings.Into(deposit.account(), deposit.principal(), OpeningDesk.OPENING);
        return savings.pay(asked, number, into).map(SavingsReceipt::entry);
    }

    /** The tax on the movement is brought besides the money, which is left as it was agreed. */
    private Outcome<EntryId> cash(
            OpenTermDeposit command, TermDeposit deposit, CashDeclaration declaration, LocalDate day) {
        TermOrder order = command.order();
        Money principal = deposit.principal();
        Money tax = window.tax(order.cooperative(), OpeningDesk.OPENING, principal, day);
        var passing = new CashWindow.Passing(order, principal.plus(tax), declaration);
        return switch (window.account(passing, day)) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId drawer) -> {
                List<Line> lines = new ArrayList<>();
                lines.add(Line.debit(drawer, passing.amount(), Standing.MEMBER));
                lines.add(Line.credit(deposit.account(), principal, Standing.MEMBER));
                if (tax.isPositive()) {
                    lines.add(Line.credit(own.movementTax(order.cooperative(), tax.currency()), tax, Standing.MEMBER));
                }
                Heading heading = Heading.of(order.cooperative(), order.request(), OpeningDesk.OPENING, order.actor());
                yield window.explained(order.cooperative(), ledger.post(new Entry(heading, lines)))
                        .map(posted -> {
                            window.keep(passing, posted.entry());
                            return posted.entry();
                        });
            }
        };
    }
}
