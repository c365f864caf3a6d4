package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Elect;
import coop.milpa.registry.Election;
import coop.milpa.registry.Office;
import coop.milpa.registry.OfficeHolder;
import coop.milpa.registry.Organ;
import coop.milpa.registry.Organs;
import coop.milpa.registry.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Notes that someone was elected to an office. */
@Command(name = "elect")
public final class CooperativeElectCommand extends CooperativeCommand {

    @Option(names = "--organ", paramLabel = "ORGAN", required = true)
    private Organ organ = Organ.BOARD;

    @Option(names = "--office", paramLabel = "OFFICE", required = true)
    private Office office = Office.MEMBER;

    @Option(names = "--party", paramLabel = "ID", required = true)
    private UUID party = new UUID(0, 0);

    @Option(names = "--elected-on", paramLabel = "DATE", required = true)
    private LocalDate electedOn = LocalDate.MIN;

    @Option(names = "--minute", paramLabel = "NUMBER", required = true)
    private String minute = "";

    @Option(names = "--point", paramLabel = "NUMBER", required = true)
    private String point = "";

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE")
    private Optional<LocalDate> to = Optional.empty();

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    protected int call(Cooperative cooperative) {
        var election = new Election(electedOn, minute, point);
        var request = SaidRequests.of("elect", cooperative.id(), organ, office, party, from, to, election);
        var command =
                new Elect(cooperative.id(), request, new PartyId(party), new Seat(organ, office), from, to, election);
        return switch (platform().port(Organs.class).elect(command)) {
            case Outcome.Done<OfficeHolder>(var holder) -> {
                OfficeTable.print(output(), List.of(holder));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<OfficeHolder>(var why) -> refused(why);
        };
    }
}
