package coop.milpa.members.cli;

import coop.milpa.members.DepartureId;
import coop.milpa.members.Departures;
import coop.milpa.members.Resolution;
import coop.milpa.registry.Cooperative;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that an organ took note of a member's wish to leave. */
@Command(name = "accept-leave")
public final class MemberAcceptLeaveCommand extends MemberCommand {

    @Option(names = "--departure", paramLabel = "ID", required = true)
    private UUID departure = new UUID(0, 0);

    @Mixin
    private ResolutionOptions resolution = new ResolutionOptions();

    @Override
    protected int call(Cooperative cooperative) {
        Optional<Resolution> given = resolution.given();
        return given.isEmpty()
                ? misused("members.say-resolution")
                : shown(
                        platform()
                                .port(Departures.class)
                                .accept(cooperative.id(), new DepartureId(departure), given.get()),
                        cooperative);
    }
}
