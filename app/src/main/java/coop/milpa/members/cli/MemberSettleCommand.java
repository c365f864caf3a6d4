package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Departure;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Settles what a leaver had, once, and shows who receives what of an estate. */
@Command(name = "settle")
public final class MemberSettleCommand extends MemberCommand {

    private static final List<String> COLUMNS = List.of("number", "party", "receiver", "amount", "currency", "paid_on");

    @Option(names = "--departure", paramLabel = "ID", required = true)
    private UUID departure = new UUID(0, 0);

    @Override
    protected int call(Cooperative cooperative) {
        Departures departures = platform().port(Departures.class);
        var id = new DepartureId(departure);
        RequestId request = SaidRequests.of("settle", cooperative.id(), id);
        return switch (departures.settle(cooperative.id(), request, id)) {
            case Outcome.Done<Departure> done -> {
                List<EstateShare> estate = departures.estate(cooperative.id(), id);
                output().table(
                                COLUMNS,
                                estate.stream().map(MemberSettleCommand::row).toList());
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Departure>(Refusal why) -> refused(why);
        };
    }

    private static List<String> row(EstateShare share) {
        return List.of(
                String.valueOf(share.number()),
                share.party().map(PartyId::toString).orElse(""),
                share.receiver().map(PartyId::toString).orElse(""),
                share.amount().toDecimal().toPlainString(),
                share.amount().currency().getCurrencyCode(),
                share.paidOn().map(LocalDate::toString).orElse(""));
    }
}
