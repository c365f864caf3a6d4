package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.PayEstate;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pays a beneficiary in cash all that waits for her of an estate. */
@Command(name = "pay-estate")
public final class MemberPayEstateCommand extends MemberCommand {

    @Option(names = "--departure", paramLabel = "ID", required = true)
    private UUID departure = new UUID(0, 0);

    @Option(names = "--party", paramLabel = "ID", required = true)
    private UUID party = new UUID(0, 0);

    @Option(names = "--receipt", paramLabel = "NUMBER", required = true)
    private String receipt = "";

    @Override
    protected int call(Cooperative cooperative) {
        RequestId request = SaidRequests.of("pay-estate", cooperative.id(), departure, party, receipt);
        var command = new PayEstate(cooperative.id(), request, new DepartureId(departure), new PartyId(party));
        return switch (platform().port(Departures.class).payEstate(command)) {
            case Outcome.Done<List<EstateShare>>(List<EstateShare> paid) -> {
                EstateTable.print(output(), paid);
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<List<EstateShare>>(Refusal why) -> refused(why);
        };
    }
}
