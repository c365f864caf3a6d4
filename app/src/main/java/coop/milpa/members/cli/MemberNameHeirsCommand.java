package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.NameHeirs;
import coop.milpa.registry.Cooperative;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Divides what waits for heirs among those whom a court has named. */
@Command(name = "name-heirs")
public final class MemberNameHeirsCommand extends MemberCommand {

    @Option(names = "--departure", paramLabel = "ID", required = true)
    private UUID departure = new UUID(0, 0);

    @Option(names = "--ruling", paramLabel = "WORDS", required = true)
    private String ruling = "";

    @Option(names = "--share", paramLabel = "ID=PERCENT[/ID]", required = true)
    private List<String> shares = List.of();

    @Override
    protected int call(Cooperative cooperative) {
        Optional<List<Beneficiary>> heirs = NamedShares.of(shares);
        if (heirs.isEmpty()) {
            return misused("members.say-shares", NamedShares.COUNT_MAX);
        }
        if (!ShortTexts.isSaid(ruling)) {
            return misused("members.say-ruling", ShortTexts.LENGTH_MAX);
        }
        var command = new NameHeirs(cooperative.id(), new DepartureId(departure), ruling, heirs.get());
        return switch (platform().port(Departures.class).nameHeirs(command)) {
            case Outcome.Done<List<EstateShare>>(List<EstateShare> divided) -> {
                EstateTable.print(output(), divided);
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<List<EstateShare>>(Refusal why) -> refused(why);
        };
    }
}
