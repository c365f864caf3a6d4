package coop.milpa.savings.web;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterDone.Part;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.Direction;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.web.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cash into savings accounts and out of them at the window: one bean each way. */
abstract class SavingsAtTheCounter implements CounterProduct {

    private final SavingsPositions positions;

    SavingsAtTheCounter(SavingsPositions positions) {
        this.positions = positions;
    }

    abstract Direction direction();

    abstract String permission();

    abstract boolean isOffered(SavingsPosition position);

    abstract Outcome<SavingsReceipt> carryOut(CashMovement movement);

    abstract Outcome<SavingsReceipt> reverse(ReverseSavings command);

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return Optional.empty();
    }

    @Override
    public Outcome<EntryId> undo(Undoing undoing) {
        CounterOrder.Place place = undoing.place();
        var order = new SavingsOrder(
                place.cooperative(),
                place.request(),
                place.cashier(),
                new SavingsOrder.Place(place.branch(), Set.of(), Optional.empty()));
        return reverse(new ReverseSavings(order, undoing.slip().entry(), undoing.reason()))
                .map(SavingsReceipt::entry);
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        return positions.ownedBy(cooperative, member.id()).stream()
                .filter(position -> !position.isClosed() && isOffered(position))
                .map(this::choice)
                .toList();
    }

    private CounterChoice choice(SavingsPosition position) {
        String number = position.account().terms().number();
        return new CounterChoice(
                code(),
                number,
                direction(),
                Message.of(
                        "counter.choice." + code(),
                        number,
                        position.product().spanish(),
                        position.product().english()),
                position.account().terms().currency(),
                Optional.of(position.figures().balance()),
                Optional.empty(),
                permission());
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        var asked = new SavingsOrder(
                order.cooperative(),
                order.place().request(),
                order.place().cashier(),
                new SavingsOrder.Place(order.place().branch(), order.acting(), Optional.empty()));
        String number = order.choice().account();
        return carryOut(new CashMovement(asked, number, order.amount(), order.cash()))
                .map(receipt -> new CounterDone(
                        receipt.entry(),
                        receipt.day(),
                        receipt.amount(),
                        costs(receipt.costs()),
                        balance(order.cooperative(), number)));
    }

    private Optional<Money> balance(CooperativeId cooperative, String number) {
        return positions
                .of(cooperative, number)
                .map(position -> position.figures().balance());
    }

    private static List<Part> costs(Costs costs) {
        return Stream.of(
                        new Part("page.savings.act.fee", costs.fee()),
                        new Part("page.savings.act.penalty", costs.penalty()),
                        new Part("page.savings.act.tax", costs.tax()))
                .filter(part -> !part.amount().isZero())
                .toList();
    }

    /** Money that comes in. */
    @Component
    static final class Depositing extends SavingsAtTheCounter {

        private static final int ORDER = 10;

        private final SavingsOperations operations;

        Depositing(SavingsPositions positions, SavingsOperations operations) {
            super(positions);
            this.operations = operations;
        }

        @Override
        public String code() {
            return "savings.deposit";
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        Direction direction() {
            return Direction.IN;
        }

        @Override
        String permission() {
            return MoneyActs.DEPOSIT;
        }

        @Override
        boolean isOffered(SavingsPosition position) {
            return true;
        }

        @Override
        Outcome<SavingsReceipt> carryOut(CashMovement movement) {
            return operations.deposit(movement);
        }

        @Override
        Outcome<SavingsReceipt> reverse(ReverseSavings command) {
            return operations.reverse(command);
        }
    }

    /** Money that is paid out. */
    @Component
    static final class Withdrawing extends SavingsAtTheCounter {

        private static final int ORDER = 20;

        private final SavingsOperations operations;

        Withdrawing(SavingsPositions positions, SavingsOperations operations) {
            super(positions);
            this.operations = operations;
        }

        @Override
        public String code() {
            return "savings.withdrawal";
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        Direction direction() {
            return Direction.OUT;
        }

        @Override
        String permission() {
            return MoneyActs.WITHDRAWAL;
        }

        @Override
        boolean isOffered(SavingsPosition position) {
            return position.figures().available().isPositive();
        }

        @Override
        Outcome<SavingsReceipt> carryOut(CashMovement movement) {
            return operations.withdraw(movement);
        }

        @Override
        Outcome<SavingsReceipt> reverse(ReverseSavings command) {
            return operations.reverse(command);
        }
    }
}
