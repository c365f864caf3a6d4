package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.members.GoodStanding;
import coop.milpa.members.Standings;
import coop.milpa.members.Standings.OnRoll;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the members of a cooperative on a day, who is in good standing and who may vote: the roll of an assembly. */
@Command(name = "standing")
public final class MemberStandingCommand extends CooperativeCommand {

    private static final List<String> COLUMNS = List.of("number", "name", "standing", "since", "reasons", "may_vote");

    @Option(names = "--on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.MIN;

    @Override
    public String group() {
        return "member";
    }

    @Override
    protected int call(Cooperative cooperative) {
        List<OnRoll> roll = platform().port(Standings.class).roll(cooperative.id(), on);
        output().table(COLUMNS, roll.stream().map(MemberStandingCommand::row).toList());
        return ExitStatus.DONE;
    }

    private static List<String> row(OnRoll line) {
        String mayVote = line.mayVote() ? "yes" : "no";
        String number = line.member().number();
        String name = line.member().name();
        return switch (line.standing()) {
            case GoodStanding.Fit fit -> List.of(number, name, "fit", "", "", mayVote);
            case GoodStanding.Unfit unfit ->
                List.of(number, name, "unfit", unfit.since().toString(), String.join(" ", unfit.reasons()), mayVote);
        };
    }
}
