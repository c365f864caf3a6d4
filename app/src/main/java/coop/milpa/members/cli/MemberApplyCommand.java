package coop.milpa.members.cli;

import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Admissions;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.Beneficiary;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes down that somebody whom the cooperative knows wants to become a member. */
@Command(name = "apply")
public final class MemberApplyCommand extends MemberCommand {

    @Option(names = "--party", paramLabel = "ID", required = true)
    private UUID party = new UUID(0, 0);

    @Option(names = "--branch", paramLabel = "CODE", defaultValue = Branch.MAIN)
    private String branch = "";

    @Option(names = "--proposed-by", paramLabel = "ID")
    private Optional<UUID> proposedBy = Optional.empty();

    @Option(names = "--paper", paramLabel = "WORDS")
    private List<String> papers = List.of();

    @Option(names = "--share", paramLabel = "ID=PERCENT[/ID]")
    private List<String> shares = List.of();

    @Override
    protected int call(Cooperative cooperative) {
        if (!ApplyForMembership.fits(papers) || proposedBy.filter(party::equals).isPresent()) {
            return misused("members.say-papers");
        }
        Optional<List<Beneficiary>> named = NamedShares.of(shares);
        if (named.isEmpty()) {
            return misused("members.say-shares", NamedShares.COUNT_MAX);
        }
        Optional<LocalDate> open = platform().port(Days.class).open(cooperative.id());
        RequestId request = SaidRequests.of("apply", cooperative.id(), party, branch, proposedBy, papers, shares, open);
        var command = new ApplyForMembership(
                cooperative.id(),
                request,
                new PartyId(party),
                branch(cooperative, branch),
                proposedBy.map(PartyId::new),
                papers,
                named.get());
        return shown(cooperative, platform().port(Admissions.class).apply(command));
    }
}
