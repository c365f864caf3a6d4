package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Members;
import coop.milpa.members.Resolution;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records what an organ decided about a batch of applications, at one point of its minutes. */
@Command(name = "resolve")
public final class MemberResolveCommand extends MemberCommand {

    @Mixin
    private ResolutionOptions resolution = new ResolutionOptions();

    @Option(names = "--accept", paramLabel = "ID")
    private List<UUID> accepted = List.of();

    @Option(names = "--reject", paramLabel = "ID=REASON")
    private Map<UUID, String> rejected = Map.of();

    @Override
    protected int call(Cooperative cooperative) {
        Optional<Resolution> given = resolution.given();
        if (given.isEmpty()) {
            return misused("members.say-resolution");
        }
        if (!fits()) {
            return misused("members.say-verdicts", ResolveApplications.VERDICTS_MAX);
        }
        List<Verdict> verdicts = new ArrayList<>();
        accepted.forEach(id -> verdicts.add(new Verdict.Accepted(new ApplicationId(id))));
        rejected.forEach((id, reason) -> verdicts.add(new Verdict.Rejected(new ApplicationId(id), reason)));
        var command = new ResolveApplications(
                cooperative.id(),
                SaidRequests.of("resolve", cooperative.id(), given.get(), verdicts),
                given.get(),
                verdicts);
        return switch (platform().port(Admissions.class).resolve(command)) {
            case Outcome.Done<List<Application>>(List<Application> resolved) -> {
                ApplicationTable.print(output(), platform().port(Members.class), cooperative, resolved);
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<List<Application>>(Refusal why) -> refused(why);
        };
    }

    private boolean fits() {
        long all = (long) accepted.size() + rejected.size();
        long distinct = Stream.concat(accepted.stream(), rejected.keySet().stream())
                .distinct()
                .count();
        return all > 0
                && all == distinct
                && all <= ResolveApplications.VERDICTS_MAX
                && rejected.values().stream().allMatch(Verdict.Rejected::fits);
    }
}
