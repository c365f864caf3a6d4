package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import picocli.CommandLine.Command;

/** Pays cash out of a savings account. */
@Command(name = "withdraw")
public final class SavingsWithdrawCommand extends CashCommand {

    @Override
    Outcome<SavingsReceipt> move(SavingsOperations operations, CashMovement command) {
        return operations.withdraw(command);
    }
}
