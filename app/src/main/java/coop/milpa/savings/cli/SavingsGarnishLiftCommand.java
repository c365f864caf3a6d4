package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.savings.EndGarnishment;
import coop.milpa.savings.Garnishments;
import coop.milpa.savings.Garnishments.Garnished;
import picocli.CommandLine.Command;

/** Lets garnished money go, as the authority said. */
@Command(name = "garnish-lift")
public final class SavingsGarnishLiftCommand extends GarnishmentEndCommand {

    @Override
    Outcome<Garnished> end(Garnishments garnishments, EndGarnishment command) {
        return garnishments.lift(command);
    }
}
