package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.platform.Attempt;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CashDeposit;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.ReverseSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.TransferSavings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Carries out what members do with their savings, each operation in one transaction. */
@Service
class OperationsDesk implements SavingsOperations {

    private final Desks desks;
    private final SavingsAccounts accounts;
    private final Positions positions;
    private final MovementBooks books;
    private final Window window;
    private final Days days;
    private final TenantScope tenants;
    private final Attempt attempt;

    OperationsDesk(
            Desks desks,
            SavingsAccounts accounts,
            Positions positions,
            MovementBooks books,
            Window window,
            Days days,
            TenantScope tenants,
            Attempt attempt) {
        this.desks = desks;
        this.accounts = accounts;
        this.positions = positions;
        this.books = books;
        this.window = window;
        this.days = days;
        this.tenants = tenants;
        this.attempt = attempt;
    }

    /** Where each sort of operation is carried out. */
    @Component
    record Desks(
            OpeningDesk opening,
            MovementDesk movements,
            DepositsDesk deposits,
            ClosingDesk closing,
            ReversalDesk reversals) {}

    @Override
    public Outcome<SavingsAccount> open(OpenSavings command) {
        CooperativeId cooperative = command.order().cooperative();
        return tenants.write(cooperative, () -> attempt.of(() -> openWithFirst(command)));
    }

    private Outcome<SavingsAccount> openWithFirst(OpenSavings command) {
        return switch (desks.opening().open(command)) {
            case Outcome.Refused<OpeningDesk.Opened>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<OpeningDesk.Opened>(OpeningDesk.Opened opened) ->
                opened.fresh() && command.first().isPositive()
                        ? depositFirst(command, opened.account())
                        : Outcome.done(opened.account());
        };
    }

    private Outcome<SavingsAccount> depositFirst(OpenSavings command, SavingsAccount account) {
        Money first = command.first();
        Optional<Refusal> unexplained = window.forbidsCash(
                command.order(), first, command.cash(), account.terms().openedOn());
        if (unexplained.isPresent()) {
            return Outcome.refused(unexplained.get());
        }
        boolean byOwner = window.isOwner(command.order(), account.terms().owner());
        Costs costs = desks.movements()
                .depositCosts(
                        command.order(), account.id(), first, account.terms().openedOn());
        var movement = new Movement(account.id(), Movement.Kind.OPENING, first, costs, byOwner);
        return switch (books.write(command.order(), MovementDesk.DEPOSIT, List.of(movement))) {
            case Outcome.Done<Posted>(Posted posted) -> {
                window.keep(command.order().cooperative(), posted.entry(), first, command.cash());
                yield Outcome.done(account);
            }
            case Outcome.Refused<Posted>(Refusal why) -> Outcome.refused(why);
        };
    }

    @Override
    public Outcome<SavingsReceipt> deposit(CashMovement command) {
        return desks.movements().deposit(command);
    }

    @Override
    public List<Outcome<SavingsReceipt>> depositAll(CooperativeId cooperative, List<CashDeposit> deposits) {
        return desks.deposits().depositAll(cooperative, deposits);
    }

    @Override
    public Outcome<SavingsReceipt> withdraw(CashMovement command) {
        return desks.movements().withdraw(command);
    }

    @Override
    public Outcome<SavingsReceipt> transfer(TransferSavings command) {
        return desks.movements().transfer(command);
    }

    @Override
    public Outcome<ClosedSavings> close(CloseSavings command) {
        CooperativeId cooperative = command.order().cooperative();
        return tenants.write(cooperative, () -> {
            Optional<LocalDate> open = days.open(cooperative);
            if (open.isEmpty()) {
                return Outcome.refused(new LedgerRefusal.NoOpenDay());
            }
            Optional<SavingsAccount> account = accounts.find(cooperative, command.number());
            if (account.isEmpty()) {
                return MovementDesk.unknown(command.number());
            }
            Position position = positions.of(cooperative, account.get(), open.get());
            return desks.closing()
                    .repeated(command.order(), position)
                    .or(() -> NamedDay.forbids(command.order(), open.get()).map(Outcome::refused))
                    .orElseGet(() -> attempt.of(() -> desks.closing().close(command, position)));
        });
    }

    @Override
    public Outcome<SavingsReceipt> reverse(ReverseSavings command) {
        return tenants.write(
                command.order().cooperative(), () -> desks.reversals().reverse(command));
    }
}
