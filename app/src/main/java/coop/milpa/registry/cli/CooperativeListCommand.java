package coop.milpa.registry.cli;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the cooperatives of the network, by code, with the federations they belong to on a day. */
@Command(name = "list")
public final class CooperativeListCommand extends CliCommand {

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> on = Optional.empty();

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    public Integer call() {
        List<Cooperative> all = platform().port(Cooperatives.class).all();
        LocalDate day = on.orElseGet(() -> LocalDate.now(platform().port(Clock.class)));
        new CooperativeTable(all, platform().port(Affiliations.class).all(day)).print(output(), all);
        return ExitStatus.DONE;
    }
}
