package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens a branch of a cooperative. */
@Command(name = "open-branch")
public final class CooperativeOpenBranchCommand extends CooperativeCommand {

    @Option(names = "--code", paramLabel = "CODE", required = true)
    private String code = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    protected int call(Cooperative cooperative) {
        Branches branches = platform().port(Branches.class);
        return switch (branches.open(cooperative.id(), code, name)) {
            case Outcome.Done<Branch> done -> {
                LocalDate today = LocalDate.now(platform().port(Clock.class));
                BranchTable.print(output(), branches, cooperative, today);
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Branch>(var why) -> refused(why);
        };
    }
}
