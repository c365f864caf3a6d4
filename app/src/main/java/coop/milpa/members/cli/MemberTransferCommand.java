package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberBranches;
import coop.milpa.members.MemberBranches.Stay;
import coop.milpa.members.TransferMember;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves a member to the care of another branch from a day on. */
@Command(name = "transfer")
public final class MemberTransferCommand extends MemberCommand {

    private static final List<String> COLUMNS = List.of("member", "branch", "from", "reason");

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--to", paramLabel = "CODE", required = true)
    private String to = "";

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--reason", paramLabel = "WORDS", required = true)
    private String reason = "";

    @Override
    protected int call(Cooperative cooperative) {
        return ShortTexts.isSaid(reason)
                ? withMember(cooperative, number, member -> transfer(cooperative, member))
                : misused("members.say-reason", ShortTexts.LENGTH_MAX);
    }

    private int transfer(Cooperative cooperative, Member member) {
        MemberBranches transfers = platform().port(MemberBranches.class);
        RequestId request = SaidRequests.of("transfer", cooperative.id(), member.id(), to, from, reason);
        var command = new TransferMember(cooperative.id(), request, member.id(), branch(cooperative, to), from, reason);
        return switch (transfers.transfer(command)) {
            case Outcome.Done<Stay> done -> {
                Map<BranchId, String> codes = platform().port(Branches.class).of(cooperative.id()).stream()
                        .collect(Collectors.toMap(Branch::id, Branch::code));
                output().table(
                                COLUMNS,
                                transfers.history(cooperative.id(), member.id()).stream()
                                        .map(stay -> row(stay, codes))
                                        .toList());
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Stay>(Refusal why) -> refused(why);
        };
    }

    private List<String> row(Stay stay, Map<BranchId, String> codes) {
        return List.of(
                number,
                codes.getOrDefault(stay.branch(), ""),
                stay.from().map(LocalDate::toString).orElse(""),
                stay.reason());
    }
}
