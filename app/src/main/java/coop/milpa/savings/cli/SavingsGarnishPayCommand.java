package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Garnished;
import picocli.CommandLine.Command;

/** Pays garnished money to the authority, in cash of the branch. */
@Command(name = "garnish-pay")
public final class SavingsGarnishPayCommand extends GarnishmentEndCommand {

    @Override
    Outcome<Garnished> end(Garnishments garnishments, EndGarnishment command) {
        return garnishments.pay(command);
    }
}
