package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.TransferSavings;
import coop.milpa.savings.internal.Movement.Kind;
import coop.milpa.savings.internal.MovementTaxing.Taxed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes deposits, pays withdrawals, moves money between accounts. */
@Component
class MovementDesk {

    static final String DEPOSIT = "savings.deposit";
    static final String WITHDRAWAL = "savings.withdrawal";
    static final String TRANSFER = "savings.transfer";

    private final SavingsAccounts accounts;
    private final Positions positions;
    private final MovementRegister register;
    private final MovementBooks books;
    private final MovementTaxing taxes;
    private final Window window;
    private final Days days;
    private final TenantScope tenants;

    MovementDesk(
            SavingsAccounts accounts,
            Positions positions,
            MovementRegister register,
            MovementBooks books,
            MovementTaxing taxes,
            Window window,
            Days days,
            TenantScope tenants) {
        this.accounts = accounts;
        this.positions = positions;
        this.register = register;
        this.books = books;
        this.taxes = taxes;
        this.window = window;
        this.days = days;
        this.tenants = tenants;
    }

    Outcome<SavingsReceipt> deposit(CashMovement command) {
        return once(command.order(), Kind.DEPOSIT, command.amount(), open -> {
            Optional<SavingsAccount> account = accounts.find(command.order().cooperative(), command.number());
            if (account.isEmpty()) {
                return unknown(command.number());
            }
            Position position = positions.of(command.order().cooperative(), account.get(), open);
            Optional<? extends Refusal> refusal = MovementPolicy.forbids(
                            position, asked(command.order(), command.amount()))
                    .map(Refusal.class::cast)
                    .or(() -> window.forbidsCash(command.order(), command.amount(), command.cash(), open));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return cash(
                    command,
                    DEPOSIT,
                    movement(command.order(), position, Kind.DEPOSIT, command.amount())
                            .costing(depositCosts(
                                    command.order(), position.account().id(), command.amount(), open)));
        });
    }

    Outcome<SavingsReceipt> withdraw(CashMovement command) {
        return once(command.order(), Kind.WITHDRAWAL, command.amount().negated(), open -> {
            Optional<SavingsAccount> account = accounts.find(command.order().cooperative(), command.number());
            if (account.isEmpty()) {
                return unknown(command.number());
            }
            Position position = positions.of(command.order().cooperative(), account.get(), open);
            Optional<Refusal> refusal = forbidsLeaving(command.order(), position, command.amount())
                    .or(() -> window.forbidsCash(command.order(), command.amount(), command.cash(), open));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Costs costs = costs(command.order(), position, command.amount(), MovementTaxing.WITHDRAWAL);
            Optional<OperationRefusal> tooLittle =
                    MovementPolicy.leavesTooLittle(position, command.amount().plus(costs.total()));
            if (tooLittle.isPresent()) {
                return Outcome.refused(tooLittle.get());
            }
            Movement movement = movement(
                            command.order(),
                            position,
                            Kind.WITHDRAWAL,
                            command.amount().negated())
                    .costing(costs);
            return taken(command.order(), position, command.amount(), cash(command, WITHDRAWAL, movement));
        });
    }

    Outcome<SavingsReceipt> transfer(TransferSavings command) {
        return once(command.order(), Kind.TRANSFER, command.amount().negated(), open -> {
            if (command.from().equals(command.to())) {
                return Outcome.refused(new OperationRefusal.SameAccount(command.from()));
            }
            Optional<String> missing = Stream.of(command.from(), command.to())
                    .filter(number ->
                            accounts.find(command.order().cooperative(), number).isEmpty())
                    .findFirst();
            return missing.isPresent() ? unknown(missing.get()) : transfer(command, open);
        });
    }

    private Outcome<SavingsReceipt> transfer(TransferSavings command, LocalDate open) {
        SavingsOrder order = command.order();
        List<Position> both = Stream.of(command.from(), command.to())
                .map(number -> accounts.find(order.cooperative(), number).orElseThrow())
                .sorted(Comparator.comparing(SavingsAccount::id))
                .map(account -> positions.of(order.cooperative(), account, open))
                .toList();
        Position from = numbered(both, command.from());
        Position to = numbered(both, command.to());
        Optional<Refusal> refusal = forbidsLeaving(order, from, command.amount())
                .or(() -> MovementPolicy.forbids(to, asked(order, command.amount())));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean own = from.account().terms().owner().equals(to.account().terms().owner());
        String taxed = own ? MovementTaxing.OWN_TRANSFER : MovementTaxing.TRANSFER;
        Costs costs = costs(order, from, command.amount(), taxed);
        Optional<OperationRefusal> tooLittle =
                MovementPolicy.leavesTooLittle(from, command.amount().plus(costs.total()));
        if (tooLittle.isPresent()) {
            return Outcome.refused(tooLittle.get());
        }
        Costs free = Movement.free(command.amount());
        List<Movement> movements = List.of(
                movement(order, from, Kind.TRANSFER, command.amount().negated()).costing(costs),
                movement(order, to, Kind.TRANSFER, command.amount())
                        .costing(new Costs(free.fee(), free.penalty(), tax(order, to, command.amount(), taxed))));
        return taken(
                order, from, command.amount(), receipt(books.write(order, TRANSFER, movements), movements.getFirst()));
    }

    private Outcome<SavingsReceipt> taken(
            SavingsOrder order, Position from, Money amount, Outcome<SavingsReceipt> outcome) {
        if (outcome instanceof Outcome.Done<SavingsReceipt>(SavingsReceipt done)) {
            window.taken(order, from, amount, done.entry());
        }
        return outcome;
    }

    private Outcome<SavingsReceipt> cash(CashMovement command, String concept, Movement movement) {
        Outcome<Posted> posted = books.write(command.order(), concept, List.of(movement));
        if (posted instanceof Outcome.Done<Posted>(Posted done)) {
            window.keep(command.order().cooperative(), done.entry(), movement.amount(), command.cash());
        }
        return receipt(posted, movement);
    }

    private Optional<Refusal> forbidsLeaving(SavingsOrder order, Position position, Money amount) {
        return MovementPolicy.forbids(position, asked(order, amount))
                .map(Refusal.class::cast)
                .or(() -> window.forbidsTaking(order, position, amount))
                .or(() -> MovementPolicy.forbidsLeaving(position));
    }

    private Costs costs(SavingsOrder order, Position position, Money amount, String taxed) {
        return MovementPolicy.costs(position, amount, tax(order, position, amount, taxed));
    }

    private Money tax(SavingsOrder order, Position position, Money amount, String taxed) {
        return taxes.tax(
                order.cooperative(), new Taxed(taxed, position.account().id(), amount, position.day()));
    }

    /** A deposit costs nothing but the tax on the movement. */
    Costs depositCosts(SavingsOrder order, AccountId account, Money amount, LocalDate day) {
        Costs free = Movement.free(amount);
        Money tax = taxes.tax(order.cooperative(), new Taxed(MovementTaxing.DEPOSIT, account, amount, day));
        return new Costs(free.fee(), free.penalty(), tax);
    }

    private Movement movement(SavingsOrder order, Position position, Kind kind, Money amount) {
        SavingsAccount account = position.account();
        boolean byOwner = window.isOwner(order, account.terms().owner());
        return new Movement(account.id(), kind, amount, Movement.free(amount), byOwner);
    }

    /** Carries out an operation unless its request was carried out before. */
    Outcome<SavingsReceipt> once(SavingsOrder order, Kind kind, Money amount, Work work) {
        return tenants.write(order.cooperative(), () -> {
            register.lock(order.cooperative(), order.request());
            List<Recorded> before = register.askedBy(order.cooperative(), order.request());
            if (!before.isEmpty()) {
                return repeated(before, kind, amount, order.request());
            }
            Optional<LocalDate> open = days.open(order.cooperative());
            if (open.isEmpty()) {
                return Outcome.refused(new LedgerRefusal.NoOpenDay());
            }
            Optional<Refusal> otherDay = NamedDay.forbids(order, open.get());
            return otherDay.isPresent() ? Outcome.refused(otherDay.get()) : work.carryOut(open.get());
        });
    }

    /** What a request came to that was carried out before, if it asked the same. */
    static Outcome<SavingsReceipt> repeated(List<Recorded> before, Kind kind, Money amount, RequestId request) {
        return before.stream()
                .filter(one -> one.movement().kind() == kind)
                .filter(one -> one.movement().amount().equals(amount))
                .findFirst()
                .map(one -> Outcome.done(receipt(one)))
                .orElseGet(() -> Outcome.refused(new LedgerRefusal.RequestReused(request)));
    }

    /** An operation on the open day. */
    interface Work {
        Outcome<SavingsReceipt> carryOut(LocalDate open);
    }

    static Outcome<SavingsReceipt> receipt(Outcome<Posted> outcome, Movement movement) {
        return outcome.map(posted -> receipt(new Recorded(movement, posted.entry(), posted.businessDate())));
    }

    static SavingsReceipt receipt(Recorded recorded) {
        Money amount = recorded.movement().amount();
        return new SavingsReceipt(
                recorded.entry(),
                recorded.day(),
                amount.isNegative() ? amount.negated() : amount,
                recorded.movement().costs());
    }

    static <T> Outcome<T> unknown(String number) {
        return Outcome.refused(new OperationRefusal.UnknownAccount(number));
    }

    private static MovementPolicy.Asked asked(SavingsOrder order, Money amount) {
        return new MovementPolicy.Asked(amount, order.place().valueDate());
    }

    private static Position numbered(List<Position> positions, String number) {
        return positions.stream()
                .filter(one -> one.account().terms().number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
