package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.EndExemption;
import coop.milpa.savings.MovementExemptions;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import picocli.CommandLine.Command;

/** Ends the exemption of a savings account from the tax on movements. */
@Command(name = "exempt-end")
public final class SavingsExemptEndCommand extends BlockingCommand {

    @Override
    boolean isSound() {
        return true;
    }

    @Override
    Outcome<SavingsAccount> ask(SavingsOrder order) {
        return platform().port(MovementExemptions.class).end(new EndExemption(order, number()));
    }
}
