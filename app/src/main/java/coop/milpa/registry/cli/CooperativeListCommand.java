package coop.milpa.registry.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Cooperatives;
import picocli.CommandLine.Command;

/** Lists the cooperatives of the network, by code. */
@Command(name = "list")
public final class CooperativeListCommand extends CliCommand {

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    public Integer call() {
        CooperativeTable.print(output(), platform().port(Cooperatives.class).all());
        return ExitStatus.DONE;
    }
}
