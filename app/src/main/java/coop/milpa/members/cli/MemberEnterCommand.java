package coop.milpa.members.cli;

import coop.milpa.members.Admissions;
import coop.milpa.members.ApplicationId;
import coop.milpa.registry.Cooperative;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enters an applicant in the register who was accepted and has paid; usually that happens by itself. */
@Command(name = "enter")
public final class MemberEnterCommand extends MemberCommand {

    @Option(names = "--application", paramLabel = "ID", required = true)
    private UUID application = new UUID(0, 0);

    @Override
    protected int call(Cooperative cooperative) {
        return shown(
                cooperative, platform().port(Admissions.class).admit(cooperative.id(), new ApplicationId(application)));
    }
}
