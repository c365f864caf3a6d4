package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.Attempt;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.internal.MovementTaxing.Taxed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes accounts: interest to date, what closing costs, the rest in cash. In the caller's transaction. */
@Component
class ClosingDesk {

    static final String CLOSING = "savings.closing";

    private final Positions positions;
    private final StateRegister states;
    private final MovementRegister movements;
    private final MovementBooks books;
    private final MovementTaxing taxes;
    private final Window window;
    private final Accounts accounts;
    private final Before before;

    ClosingDesk(
            Positions positions,
            StateRegister states,
            MovementRegister movements,
            MovementBooks books,
            MovementTaxing taxes,
            Window window,
            Accounts accounts,
            Before before) {
        this.positions = positions;
        this.states = states;
        this.movements = movements;
        this.books = books;
        this.taxes = taxes;
        this.window = window;
        this.accounts = accounts;
        this.before = before;
    }

    /** What must be settled before an account may end: what others hold in it, and what it has earned. */
    @Component
    static class Before {

        private final Holds holds;
        private final InterestToDate interest;

        Before(Holds holds, InterestToDate interest) {
            this.holds = holds;
            this.interest = interest;
        }

        boolean isHeld(CooperativeId cooperative, AccountId account) {
            return !holds.standing(cooperative, account).isEmpty();
        }

        void giveInterest(CooperativeId cooperative, List<AccountId> accounts, LocalDate day) {
            interest.give(cooperative, accounts, day);
        }
    }

    /** A request that closed this account before. */
    Optional<Outcome<ClosedSavings>> repeated(SavingsOrder order, Position position) {
        CooperativeId cooperative = order.cooperative();
        return states.closedBy(cooperative, order.request()).map(account -> {
            if (!account.equals(position.account().id())) {
                return Outcome.refused(new LedgerRefusal.RequestReused(order.request()));
            }
            LocalDate on = position.state().closedOn().orElseThrow();
            Money nothing = position.money(0);
            return movements.askedBy(cooperative, order.request()).stream()
                    .map(Recorded::movement)
                    .map(one -> closed(position, on, one.amount().negated(), one.costs()))
                    .findFirst()
                    .orElseGet(() -> closed(position, on, nothing, Movement.free(nothing)));
        });
    }

    /** What was refused after interest was given is undone by whoever called: see {@link Attempt}. */
    Outcome<ClosedSavings> close(CloseSavings command, Position position) {
        SavingsOrder order = command.order();
        Optional<Refusal> refusal = forbids(order, position);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        AccountId account = position.account().id();
        before.giveInterest(order.cooperative(), List.of(account), position.day());
        Position last = positions.of(order.cooperative(), position.account(), position.day());
        Costs costs = costs(order, last);
        Money paid = last.balance().minus(costs.total());
        if (paid.isPositive()) {
            Optional<Refusal> unpaid =
                    window.forbidsTaking(order, last, paid).or(() -> pay(command, last, paid, costs));
            if (unpaid.isPresent()) {
                return Outcome.refused(unpaid.get());
            }
        } else if (last.balance().isPositive()) {
            throw new IllegalStateException("Closing " + account + " costs all of " + last.balance());
        }
        if (!accounts.close(order.cooperative(), account, position.day())) {
            throw new IllegalStateException("Account " + account + " does not stand at zero");
        }
        states.close(order.cooperative(), account, position.day(), order.request());
        return closed(position, position.day(), paid, costs);
    }

    private Optional<Refusal> forbids(SavingsOrder order, Position position) {
        String number = position.account().terms().number();
        return MovementPolicy.forbidsUse(position, order.place().valueDate())
                .map(Refusal.class::cast)
                .or(() -> window.forbidsTaking(order, position, position.money(0)))
                .or(() -> MovementPolicy.forbidsLeaving(position))
                .or(() -> before.isHeld(order.cooperative(), position.account().id())
                        ? Optional.of(new OperationRefusal.Held(number))
                        : Optional.empty());
    }

    /** Closing never costs more than leaves something to pay out. */
    private Costs costs(SavingsOrder order, Position last) {
        if (!last.balance().isPositive()) {
            return Movement.free(last.balance());
        }
        long most = last.balance().minor() - 1;
        Money penalty =
                last.money(Math.min(MovementPolicy.penalty(last, last.balance()).minor(), most));
        Money left = last.balance().minus(penalty);
        long fee = Math.clamp(left.minor() - 1, 0, last.rules().fees().closing());
        Money out = left.minus(last.money(fee));
        Money tax = out.isPositive()
                ? taxes.tax(
                        order.cooperative(),
                        new Taxed(MovementTaxing.WITHDRAWAL, last.account().id(), out, last.day()))
                : last.money(0);
        return new Costs(last.money(fee), penalty, tax);
    }

    private Optional<Refusal> pay(CloseSavings command, Position last, Money paid, Costs costs) {
        var movement = new Movement(last.account().id(), Movement.Kind.CLOSING, paid.negated(), costs, true);
        Outcome<Posted> outcome = books.write(command.order(), CLOSING, List.of(movement));
        return switch (outcome) {
            case Outcome.Refused<Posted>(Refusal why) -> Optional.of(why);
            case Outcome.Done<Posted>(Posted posted) -> {
                window.keep(command.order().cooperative(), posted.entry(), movement.amount(), command.cash());
                window.taken(command.order(), last, paid, posted.entry());
                yield Optional.empty();
            }
        };
    }

    private static Outcome<ClosedSavings> closed(Position position, LocalDate on, Money paid, Costs costs) {
        return Outcome.done(new ClosedSavings(position.account().terms().number(), on, paid, costs));
    }
}
