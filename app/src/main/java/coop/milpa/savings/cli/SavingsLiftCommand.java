package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a frozen savings account move again, as the same authority ordered. */
@Command(name = "lift")
public final class SavingsLiftCommand extends BlockingCommand {

    @Mixin
    private CourtOptions court = new CourtOptions();

    @Override
    boolean isSound() {
        return court.areSound();
    }

    @Override
    Outcome<SavingsAccount> ask(SavingsOrder order) {
        return platform().port(SavingsBlocks.class).lift(new OrderedSavings(order, number(), court.order()));
    }
}
