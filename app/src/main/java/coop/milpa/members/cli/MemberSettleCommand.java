package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Departure;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.registry.Cooperative;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Settles what a leaver had, as far as it is free and was not settled before, and shows who receives what of an estate.
 */
@Command(name = "settle")
public final class MemberSettleCommand extends MemberCommand {

    @Option(names = "--departure", paramLabel = "ID", required = true)
    private UUID departure = new UUID(0, 0);

    @Override
    protected int call(Cooperative cooperative) {
        Departures departures = platform().port(Departures.class);
        var id = new DepartureId(departure);
        return switch (departures.settle(cooperative.id(), RequestId.next(), id)) {
            case Outcome.Done<Departure> done -> {
                EstateTable.print(output(), departures.estate(cooperative.id(), id));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Departure>(Refusal why) -> refused(why);
        };
    }
}
