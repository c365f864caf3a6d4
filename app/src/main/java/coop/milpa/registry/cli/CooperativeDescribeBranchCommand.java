package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Branch;
import coop.milpa.registry.BranchDetails;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.DescribeBranch;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says where a branch is and when it serves, from a day on. */
@Command(name = "describe-branch")
public final class CooperativeDescribeBranchCommand extends CooperativeCommand {

    @Option(names = "--branch", paramLabel = "CODE", defaultValue = Branch.MAIN)
    private String branch = "";

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--address", paramLabel = "WORDS")
    private String address = "";

    @Option(names = "--telephone", paramLabel = "NUMBER")
    private String telephone = "";

    @Option(names = "--hours", paramLabel = "WORDS")
    private String hours = "";

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    protected int call(Cooperative cooperative) {
        Branches branches = platform().port(Branches.class);
        var details = new BranchDetails(address.strip(), telephone.strip(), hours.strip());
        return switch (branches.describe(new DescribeBranch(cooperative.id(), branch, from, details))) {
            case Outcome.Done<Branch> done -> {
                BranchTable.print(output(), branches, cooperative, from);
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Branch>(var why) -> refused(why);
        };
    }
}
