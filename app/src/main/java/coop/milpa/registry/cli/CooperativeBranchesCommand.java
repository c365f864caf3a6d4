package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the branches of a cooperative as they were on a day. */
@Command(name = "branches")
public final class CooperativeBranchesCommand extends CooperativeCommand {

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> on = Optional.empty();

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    protected int call(Cooperative cooperative) {
        LocalDate day = on.orElseGet(() -> LocalDate.now(platform().port(Clock.class)));
        BranchTable.print(output(), platform().port(Branches.class), cooperative, day);
        return ExitStatus.DONE;
    }
}
