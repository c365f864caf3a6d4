package coop.milpa.shares.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Cooperative;
import picocli.CommandLine.Command;

/** Lists what became of the surplus of each year. */
@Command(name = "list")
public final class SurplusListCommand extends SurplusCommand {

    @Override
    int act(Cooperative cooperative) {
        output().table(
                        DistributionTable.COLUMNS,
                        surpluses().all(cooperative.id()).stream()
                                .map(DistributionTable::row)
                                .toList());
        return ExitStatus.DONE;
    }
}
