package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.WakeSavings;
import picocli.CommandLine.Command;

/** Wakes a savings account that sleeps. */
@Command(name = "wake")
public final class SavingsWakeCommand extends BlockingCommand {

    @Override
    boolean isSound() {
        return true;
    }

    @Override
    Outcome<SavingsAccount> ask(SavingsOrder order) {
        return platform().port(SavingsBlocks.class).wake(new WakeSavings(order, number()));
    }
}
