package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import picocli.CommandLine.Command;

/** Takes cash into a savings account. */
@Command(name = "deposit")
public final class SavingsDepositCommand extends CashCommand {

    @Override
    Outcome<SavingsReceipt> move(SavingsOperations operations, CashMovement command) {
        return operations.deposit(command);
    }
}
