package coop.milpa.members.cli;

import coop.milpa.kernel.RequestId;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes down a member's wish to leave. */
@Command(name = "leave")
public final class MemberLeaveCommand extends MemberCommand {

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--reason", paramLabel = "WORDS", required = true)
    private String reason = "";

    @Override
    protected int call(Cooperative cooperative) {
        return ShortTexts.isSaid(reason)
                ? withMember(cooperative, number, member -> leave(cooperative, member))
                : misused("members.say-reason", ShortTexts.LENGTH_MAX);
    }

    private int leave(Cooperative cooperative, Member member) {
        RequestId request = SaidRequests.of("leave", cooperative.id(), member.id(), reason);
        return shown(
                platform()
                        .port(Departures.class)
                        .resign(new AskToLeave(cooperative.id(), request, member.id(), reason)),
                cooperative);
    }
}
