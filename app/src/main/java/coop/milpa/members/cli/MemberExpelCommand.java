package coop.milpa.members.cli;

import coop.milpa.kernel.RequestId;
import coop.milpa.members.Departures;
import coop.milpa.members.Expel;
import coop.milpa.members.Member;
import coop.milpa.members.Resolution;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records that an organ put a member out. */
@Command(name = "expel")
public final class MemberExpelCommand extends MemberCommand {

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--cause", paramLabel = "WORDS", required = true)
    private String cause = "";

    @Mixin
    private ResolutionOptions resolution = new ResolutionOptions();

    @Override
    protected int call(Cooperative cooperative) {
        Optional<Resolution> given = resolution.given();
        if (given.isEmpty()) {
            return misused("members.say-resolution");
        }
        return ShortTexts.isSaid(cause)
                ? withMember(cooperative, number, member -> expel(cooperative, member, given.get()))
                : misused("members.say-reason", ShortTexts.LENGTH_MAX);
    }

    private int expel(Cooperative cooperative, Member member, Resolution given) {
        RequestId request = SaidRequests.of("expel", cooperative.id(), member.id(), given, cause);
        var command = new Expel(cooperative.id(), request, member.id(), given, cause);
        return shown(platform().port(Departures.class).expel(command), cooperative);
    }
}
