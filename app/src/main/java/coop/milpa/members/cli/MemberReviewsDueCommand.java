package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.members.DueReview;
import coop.milpa.members.Profiles;
import coop.milpa.members.RiskLevel;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the members whose profile is to be looked at again by a day, longest due first. */
@Command(name = "reviews-due")
public final class MemberReviewsDueCommand extends MemberCommand {

    private static final List<String> COLUMNS = List.of("number", "name", "due", "risk");

    @Option(names = "--by", paramLabel = "DATE", required = true)
    private LocalDate by = LocalDate.MIN;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
    private int limit;

    @Override
    protected int call(Cooperative cooperative) {
        List<DueReview> due = platform().port(Profiles.class).due(cooperative.id(), by, limit);
        output().table(COLUMNS, due.stream().map(MemberReviewsDueCommand::row).toList());
        return ExitStatus.DONE;
    }

    private static List<String> row(DueReview review) {
        return List.of(
                review.member().number(),
                review.member().name(),
                review.due().toString(),
                review.risk().map(RiskLevel::name).orElse(""));
    }
}
