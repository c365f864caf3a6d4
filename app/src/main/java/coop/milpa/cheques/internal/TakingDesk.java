package coop.milpa.cheques.internal;

import coop.milpa.cheques.BankTerms;
import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeRefusal;
import coop.milpa.cheques.TakeCheque;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Held;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes cheques: fetch, decide, record. In the caller's transaction, in an attempt. */
@Component
class TakingDesk {

    static final String TAKE = "cheques.take";

    private final ChequeRegister register;
    private final BankRegister banks;
    private final OwnAccounts own;
    private final LinkedSavings linked;
    private final SavingsAccounts savings;
    private final Holds holds;
    private final Shifts shifts;

    TakingDesk(
            ChequeRegister register,
            BankRegister banks,
            OwnAccounts own,
            LinkedSavings linked,
            SavingsAccounts savings,
            Holds holds,
            Shifts shifts) {
        this.register = register;
        this.banks = banks;
        this.own = own;
        this.linked = linked;
        this.savings = savings;
        this.holds = holds;
        this.shifts = shifts;
    }

    Outcome<Cheque> take(TakeCheque command, LocalDate day) {
        CooperativeId cooperative = command.cooperative();
        Cheque.Paper paper = command.paper();
        Optional<BankTerms> terms = banks.board(cooperative, day).stream()
                .filter(one -> one.bank().equals(paper.bank()))
                .findFirst();
        Optional<ChequeRefusal> refusal = ChequePolicy.forbids(paper, terms, register.same(cooperative, paper), day);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Currency currency = paper.amount().currency();
        Optional<Shift> shift = shifts.of(cooperative, command.cashier()).stream()
                .filter(one -> one.state() == Shift.State.OPEN)
                .filter(one -> one.point().currency().equals(currency))
                .findFirst();
        return shift.map(with -> take(command, with))
                .orElseGet(() -> Outcome.refused(new ChequeRefusal.NoShift(currency)));
    }

    private Outcome<Cheque> take(TakeCheque command, Shift shift) {
        CooperativeId cooperative = command.cooperative();
        Money amount = command.paper().amount();
        var branch = shift.point().branch();
        var order = new SavingsOrder(
                cooperative,
                command.request(),
                command.cashier(),
                new SavingsOrder.Place(branch, Set.of(command.by()), Optional.empty()));
        AccountId hand = own.holding(cooperative, Cheque.State.IN_HAND, branch, amount.currency());
        Outcome<SavingsReceipt> credited =
                linked.receive(order, command.savings(), new LinkedSavings.From(hand, amount, TAKE));
        if (credited instanceof Outcome.Refused<SavingsReceipt>(Refusal why)) {
            return Outcome.refused(why);
        }
        SavingsReceipt receipt = ((Outcome.Done<SavingsReceipt>) credited).value();
        SavingsAccount account = savings.find(cooperative, command.savings()).orElseThrow();
        var into = new Cheque.Into(
                account.id(),
                command.savings(),
                account.terms().owner(),
                receipt.costs().tax());
        return keep(command, into).map(held -> {
            var taken = new Cheque.Taken(
                    receipt.day(), command.cashier(), branch, shift.id(), receipt.entry(), held.hold());
            var cheque = new Cheque(
                    register.nextNumber(cooperative),
                    command.paper(),
                    into,
                    taken,
                    Cheque.State.IN_HAND,
                    Optional.empty(),
                    Optional.empty());
            register.add(command, cheque);
            return cheque;
        });
    }

    private Outcome<Held> keep(TakeCheque command, Cheque.Into into) {
        String words = "cheques.clearing:" + command.request();
        var request = new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        Cheque.Paper paper = command.paper();
        Heading heading = Heading.of(command.cooperative(), request, "cheques.clearing", command.cashier())
                .saying(paper.bank() + " " + paper.account() + " " + paper.number());
        return holds.place(new PlaceHold(heading, into.account(), into.kept(paper.amount()), Optional.empty()));
    }
}
