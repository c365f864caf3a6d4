package coop.milpa.members.cli;

import coop.milpa.kernel.RequestId;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.members.RecordDeath;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes down that a member has died. */
@Command(name = "death")
public final class MemberDeathCommand extends MemberCommand {

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--died-on", paramLabel = "DATE", required = true)
    private LocalDate diedOn = LocalDate.MIN;

    @Option(names = "--certificate", paramLabel = "WORDS", required = true)
    private String certificate = "";

    @Override
    protected int call(Cooperative cooperative) {
        return ShortTexts.isSaid(certificate)
                ? withMember(cooperative, number, member -> record(cooperative, member))
                : misused("members.say-certificate", ShortTexts.LENGTH_MAX);
    }

    private int record(Cooperative cooperative, Member member) {
        RequestId request = SaidRequests.of("death", cooperative.id(), member.id(), diedOn, certificate);
        return shown(
                platform()
                        .port(Departures.class)
                        .died(new RecordDeath(cooperative.id(), request, member.id(), diedOn, certificate)),
                cooperative);
    }
}
