package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.CashInHand;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.ReverseEntry;
import coop.milpa.ledger.Standing;
import coop.milpa.receipts.CashOperations;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.PayRemittance.Where;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.UndoPayout;
import coop.milpa.remittances.internal.PayoutPolicy.Split;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes payouts into the books, each with its cash and its savings in one entry, and undoes them by another. */
@Component
class PayoutBooks {

    private static final String REVERSAL = "remittances.reversal";

    private final Ledger ledger;
    private final Accounts accounts;
    private final CashInHand hand;
    private final CashOperations operations;
    private final LinkedSavings savings;

    PayoutBooks(Ledger ledger, Accounts accounts, CashInHand hand, CashOperations operations, LinkedSavings savings) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.hand = hand;
        this.operations = operations;
        this.savings = savings;
    }

    /**
     * A payout to be written.
     *
     * @param payer  its account
     * @param standing  of whom it is for
     */
    record Paying(PayRemittance asked, AccountId payer, Split split, Money commission, Standing standing) {}

    /** Where it stands. */
    record Written(EntryId entry, LocalDate on, Optional<Payout.Saved> saved) {}

    /** Keeps whose cash went, too. */
    Outcome<Written> write(Paying paying) {
        Money cash = paying.split().cash();
        if (cash.isZero()) {
            return post(paying, List.of());
        }
        PayRemittance asked = paying.asked();
        return switch (hand.account(asked.cooperative(), asked.where().branch(), cash.negated())) {
            case Outcome.Refused<AccountId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<AccountId>(AccountId drawer) ->
                post(paying, List.of(Line.credit(drawer, cash, paying.standing())))
                        .map(written -> {
                            operations.record(asked.cooperative(), written.entry(), cash.negated(), asked.cash());
                            return written;
                        });
        };
    }

    private Outcome<Written> post(Paying paying, List<Line> handedOut) {
        PayRemittance asked = paying.asked();
        String narrative = asked.payer() + " " + asked.key();
        List<Line> lines = besidesSavings(paying, handedOut);
        Money saved = paying.split().saved();
        if (saved.isZero()) {
            Heading heading = heading(asked.where(), PayoutDesk.PAYOUT, narrative);
            return hand.explained(asked.cooperative(), ledger.post(new Entry(heading, lines)))
                    .map(posted -> new Written(posted.entry(), posted.businessDate(), Optional.empty()));
        }
        String account = asked.into().orElseThrow().account();
        var besides = new LinkedSavings.Besides(narrative, lines);
        var from = new LinkedSavings.From(paying.payer(), saved, PayoutDesk.PAYOUT, besides);
        var order = order(asked.where(), Set.of(asked.cash().executor()));
        return savings.receive(order, account, from)
                .map(receipt -> new Written(
                        receipt.entry(),
                        receipt.day(),
                        Optional.of(
                                new Payout.Saved(account, saved, receipt.costs().tax()))));
    }

    /** What the payer owes for cash and commission, and what becomes of it. */
    private List<Line> besidesSavings(Paying paying, List<Line> handedOut) {
        Money commission = paying.commission();
        Money owed = paying.split().cash().plus(commission);
        List<Line> lines = new ArrayList<>();
        if (owed.isPositive()) {
            lines.add(Line.debit(paying.payer(), owed, Standing.THIRD_PARTY));
        }
        lines.addAll(handedOut);
        if (commission.isPositive()) {
            Where where = paying.asked().where();
            AccountId income = accounts.own(
                    where.cooperative(), AccountRole.REMITTANCE_FEE_INCOME, where.branch(), commission.currency());
            lines.add(Line.credit(income, commission, Standing.THIRD_PARTY));
        }
        return lines;
    }

    /** Says that the cash came back, too. */
    Outcome<Written> undo(UndoPayout asked, Payout payout) {
        CooperativeId cooperative = asked.where().cooperative();
        EntryId original = payout.made().entry();
        if (payout.saved().isPresent()) {
            var command = new ReverseSavings(order(asked.where(), Set.of()), original, asked.reason());
            return savings.undo(command, REVERSAL).map(PayoutBooks::undone);
        }
        var reversing = new ReverseEntry(heading(asked.where(), REVERSAL, asked.reason()), original);
        Outcome<Posted> reversed = hand.explained(cooperative, ledger.reverse(reversing));
        return reversed.map(posted -> {
            operations.undo(cooperative, original, posted.entry(), asked.reason());
            return new Written(posted.entry(), posted.businessDate(), Optional.empty());
        });
    }

    private static Written undone(SavingsReceipt receipt) {
        return new Written(receipt.entry(), receipt.day(), Optional.empty());
    }

    private static SavingsOrder order(Where where, Set<PartyId> acting) {
        var place = new SavingsOrder.Place(where.branch(), acting, Optional.empty());
        return new SavingsOrder(where.cooperative(), where.request(), where.actor(), place);
    }

    private static Heading heading(Where where, String concept, String narrative) {
        return Heading.of(where.cooperative(), where.request(), concept, where.actor())
                .saying(narrative);
    }
}
