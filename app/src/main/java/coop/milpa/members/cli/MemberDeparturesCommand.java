package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the departures that are under way. */
@Command(name = "departures")
public final class MemberDeparturesCommand extends MemberCommand {

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
    private int limit;

    @Override
    protected int call(Cooperative cooperative) {
        List<Departure> underWay = platform().port(Departures.class).underWay(cooperative.id(), limit);
        DepartureTable.print(output(), platform().port(Members.class), cooperative, underWay);
        return ExitStatus.DONE;
    }
}
