package coop.milpa.registry.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.EndOffice;
import coop.milpa.registry.Ending;
import coop.milpa.registry.OfficeHolder;
import coop.milpa.registry.OfficeId;
import coop.milpa.registry.Organs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Notes that someone holds an office no longer. */
@Command(name = "end-office")
public final class CooperativeEndOfficeCommand extends CooperativeCommand {

    @Option(names = "--id", paramLabel = "ID", required = true)
    private UUID id = new UUID(0, 0);

    @Option(names = "--last", paramLabel = "DATE", required = true)
    private LocalDate last = LocalDate.MIN;

    @Option(names = "--how", paramLabel = "HOW", required = true)
    private Ending how = Ending.TERM_OVER;

    @Override
    public String group() {
        return "cooperative";
    }

    @Override
    protected int call(Cooperative cooperative) {
        var request = SaidRequests.of("end-office", cooperative.id(), id, last, how);
        var command = new EndOffice(cooperative.id(), request, new OfficeId(id), last, how);
        return switch (platform().port(Organs.class).end(command)) {
            case Outcome.Done<OfficeHolder>(var holder) -> {
                OfficeTable.print(output(), List.of(holder));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<OfficeHolder>(var why) -> refused(why);
        };
    }
}
