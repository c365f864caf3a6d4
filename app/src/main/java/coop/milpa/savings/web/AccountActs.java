package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.ClosedSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.SavingsReceipt.Costs;
import coop.milpa.savings.TransferSavings;
import coop.milpa.savings.WakeSavings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out what is asked at the window, or rehearses it: the same rules say what it would come to. */
@Component
class AccountActs {

    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final SavingsPositions positions;
    private final TenantScope tenants;

    AccountActs(SavingsOperations operations, SavingsBlocks blocks, SavingsPositions positions, TenantScope tenants) {
        this.operations = operations;
        this.blocks = blocks;
        this.positions = positions;
        this.tenants = tenants;
    }

    /** What it would come to, or why it would be refused; nothing is changed. */
    Outcome<CarriedOut> rehearse(AskedAct asked) {
        return tenants.rehearse(asked.window().order().cooperative(), () -> carryOut(asked));
    }

    Outcome<CarriedOut> carryOut(AskedAct asked) {
        var order = asked.window().order();
        var cash = new CashMovement(
                order, asked.number(), asked.amount(), asked.window().cash());
        return switch (asked.act()) {
            case DEPOSIT -> operations.deposit(cash).map(receipt -> moved(asked, receipt));
            case WITHDRAWAL -> operations.withdraw(cash).map(receipt -> moved(asked, receipt));
            case TRANSFER ->
                operations
                        .transfer(new TransferSavings(order, asked.number(), asked.other(), asked.amount()))
                        .map(receipt -> moved(asked, receipt));
            case CLOSING ->
                operations
                        .close(new CloseSavings(
                                order, asked.number(), asked.window().cash()))
                        .map(closed -> closed(asked, closed));
            case WAKING -> blocks.wake(new WakeSavings(order, asked.number())).map(account -> woken(asked, account));
        };
    }

    private CarriedOut moved(AskedAct asked, SavingsReceipt receipt) {
        return new CarriedOut(Optional.of(receipt.entry()), receipt.amount(), receipt.costs(), balance(asked));
    }

    private CarriedOut closed(AskedAct asked, ClosedSavings closed) {
        return new CarriedOut(Optional.empty(), closed.paid(), closed.costs(), balance(asked));
    }

    private CarriedOut woken(AskedAct asked, SavingsAccount account) {
        Money nothing = Money.zero(account.terms().currency());
        return new CarriedOut(Optional.empty(), nothing, new Costs(nothing, nothing, nothing), balance(asked));
    }

    private Money balance(AskedAct asked) {
        return positions
                .of(asked.window().order().cooperative(), asked.number())
                .map(SavingsPosition::figures)
                .map(SavingsPosition.Figures::balance)
                .orElseThrow();
    }
}
