package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the applications on which something is still to be done. */
@Command(name = "applications")
public final class MemberApplicationsCommand extends MemberCommand {

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
    private int limit;

    @Override
    protected int call(Cooperative cooperative) {
        List<Application> pending = platform().port(Admissions.class).pending(cooperative.id(), limit);
        ApplicationTable.print(output(), platform().port(Members.class), cooperative, pending);
        return ExitStatus.DONE;
    }
}
