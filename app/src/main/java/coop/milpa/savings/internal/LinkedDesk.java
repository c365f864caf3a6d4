package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Posted;
import coop.milpa.savings.LinkedSavings;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.internal.Movement.Kind;
import coop.milpa.savings.internal.MovementTaxing.Taxed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Moves money between savings and accounts of other modules: out by the rules of a transfer, in by a deposit's. */
@Service
class LinkedDesk implements LinkedSavings {

    private final MovementDesk desk;
    private final SavingsAccounts accounts;
    private final Positions positions;
    private final MovementTaxing taxes;
    private final MovementBooks books;
    private final Window window;
    private final ReversalDesk reversals;

    LinkedDesk(
            MovementDesk desk,
            SavingsAccounts accounts,
            Positions positions,
            MovementTaxing taxes,
            MovementBooks books,
            Window window,
            ReversalDesk reversals) {
        this.desk = desk;
        this.accounts = accounts;
        this.positions = positions;
        this.taxes = taxes;
        this.books = books;
        this.window = window;
        this.reversals = reversals;
    }

    @Override
    public Outcome<SavingsReceipt> pay(SavingsOrder order, String number, Into into) {
        return desk.once(
                order,
                Kind.LINKED,
                into.amount().negated(),
                open -> accounts.find(order.cooperative(), number)
                        .map(account -> pay(order, account, into, open))
                        .orElseGet(() -> MovementDesk.unknown(number)));
    }

    @Override
    public Outcome<SavingsReceipt> receive(SavingsOrder order, String number, From from) {
        return desk.once(
                order,
                Kind.LINKED,
                from.amount(),
                open -> accounts.find(order.cooperative(), number)
                        .map(account -> receive(order, account, from, open))
                        .orElseGet(() -> MovementDesk.unknown(number)));
    }

    @Override
    public Outcome<SavingsReceipt> undo(ReverseSavings command, String concept) {
        return reversals.reverse(command, EnumSet.of(Kind.LINKED), concept);
    }

    private Outcome<SavingsReceipt> receive(SavingsOrder order, SavingsAccount account, From from, LocalDate open) {
        Position position = positions.of(order.cooperative(), account, open);
        Optional<OperationRefusal> refusal = MovementPolicy.forbids(
                position, new MovementPolicy.Asked(from.amount(), order.place().valueDate()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean byOwner = window.isOwner(order, account.terms().owner());
        Costs costs = desk.depositCosts(order, account.id(), from.amount(), open);
        var movement = new Movement(account.id(), Kind.LINKED, from.amount(), costs, byOwner);
        return MovementDesk.receipt(books.writeFrom(order, movement, from), movement);
    }

    private Outcome<SavingsReceipt> pay(SavingsOrder order, SavingsAccount account, Into into, LocalDate open) {
        Position position = positions.of(order.cooperative(), account, open);
        Money amount = into.amount();
        Optional<Refusal> refusal = MovementPolicy.forbids(
                        position, new MovementPolicy.Asked(amount, order.place().valueDate()))
                .map(Refusal.class::cast)
                .or(() -> window.forbidsTaking(order, position, amount))
                .or(() -> MovementPolicy.forbidsLeaving(position));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Money tax = taxes.tax(order.cooperative(), new Taxed(MovementTaxing.OWN_TRANSFER, account.id(), amount, open));
        Costs costs = MovementPolicy.costs(position, amount, tax);
        Optional<OperationRefusal> tooLittle = MovementPolicy.leavesTooLittle(position, amount.plus(costs.total()));
        if (tooLittle.isPresent()) {
            return Outcome.refused(tooLittle.get());
        }
        boolean byOwner = window.isOwner(order, account.terms().owner());
        var movement = new Movement(account.id(), Kind.LINKED, amount.negated(), costs, byOwner);
        Outcome<Posted> posted = books.writeInto(order, movement, into);
        if (posted instanceof Outcome.Done<Posted>(Posted done)) {
            window.taken(order, position, amount, done.entry());
        }
        return MovementDesk.receipt(posted, movement);
    }
}
