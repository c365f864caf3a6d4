package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops everything in a savings account, as an authority ordered. */
@Command(name = "freeze")
public final class SavingsFreezeCommand extends BlockingCommand {

    @Mixin
    private CourtOptions court = new CourtOptions();

    @Override
    boolean isSound() {
        return court.areSound();
    }

    @Override
    Outcome<SavingsAccount> ask(SavingsOrder order) {
        return platform().port(SavingsBlocks.class).freeze(new OrderedSavings(order, number(), court.order()));
    }
}
