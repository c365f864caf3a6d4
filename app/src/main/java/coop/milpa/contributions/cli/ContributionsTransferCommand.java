package coop.milpa.contributions.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.members.Resolution;
import coop.milpa.parties.Party;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.registry.cli.SaidRequests;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands contributions over from one member to another, as the board resolved; said again it changes nothing. */
@Command(name = "transfer")
public final class ContributionsTransferCommand extends CooperativeCommand {

    private static final List<String> COLUMNS =
            List.of("transfer", "date", "from", "from_after", "to", "to_after", "amount", "currency");
    private static final String BOARD = "board";

    @Option(names = "--as", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Option(names = "--from", paramLabel = "NUMBER", required = true)
    private String from = "";

    @Option(names = "--to", paramLabel = "NUMBER", required = true)
    private String to = "";

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true)
    private BigDecimal amount = BigDecimal.ZERO;

    @Option(names = "--minute", paramLabel = "NUMBER", required = true)
    private String minute = "";

    @Option(names = "--point", paramLabel = "NUMBER", required = true)
    private String point = "";

    @Option(names = "--resolved-on", paramLabel = "DATE", required = true)
    private LocalDate on = LocalDate.MIN;

    @Option(names = "--reason", paramLabel = "WORDS", required = true)
    private String reason = "";

    @Option(names = "--branch", paramLabel = "CODE", defaultValue = Branch.MAIN)
    private String branch = Branch.MAIN;

    @Override
    public String group() {
        return "contributions";
    }

    @Override
    protected int call(Cooperative cooperative) {
        if (!Resolution.fits(BOARD, minute, point)
                || !TransferContributions.isReason(reason)
                || amount.scale() > cooperative.currency().getDefaultFractionDigits()) {
            return misused("contributions.transfer-words");
        }
        CurrentActor current = platform().port(CurrentActor.class);
        Acting user = current.get();
        Acting acting = name.map(named -> new Acting(
                        Actor.named(Actor.Kind.PERSON, named),
                        user.from() + " " + user.actor().name()))
                .orElse(user);
        return current.as(acting, () -> transfer(cooperative));
    }

    private int transfer(Cooperative cooperative) {
        Optional<Member> giver = platform().port(Members.class).find(cooperative.id(), from);
        Optional<Party> receiver = platform().port(PeopleByNumber.class).find(cooperative.id(), to);
        if (giver.isEmpty() || receiver.isEmpty()) {
            return failed("contributions.no-such-person", giver.isEmpty() ? from : to);
        }
        Optional<BranchId> where =
                platform().port(Branches.class).find(cooperative.id(), branch).map(Branch::id);
        return where.isEmpty()
                ? failed("contributions.no-such-branch", branch)
                : shown(platform()
                        .port(ContributionTransfers.class)
                        .transfer(new TransferContributions(
                                cooperative.id(),
                                request(cooperative),
                                where.get(),
                                giver.get().id(),
                                receiver.get().id(),
                                Money.of(amount.toPlainString(), cooperative.currency()),
                                new Resolution(BOARD, minute, point, on),
                                reason)));
    }

    private RequestId request(Cooperative cooperative) {
        return SaidRequests.of(
                "contributions.transfer",
                cooperative.id(),
                from,
                to,
                amount.stripTrailingZeros().toPlainString(),
                minute,
                point,
                on,
                reason,
                branch);
    }

    private int shown(Outcome<ContributionTransfer> outcome) {
        return switch (outcome) {
            case Outcome.Done<ContributionTransfer>(ContributionTransfer done) -> {
                output().table(COLUMNS, List.of(row(done)));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<ContributionTransfer>(Refusal why) -> refused(why);
        };
    }

    private List<String> row(ContributionTransfer done) {
        return List.of(
                String.valueOf(done.number()),
                done.made().on().toString(),
                from,
                done.fromAfter().toDecimal().toPlainString(),
                to,
                done.toAfter().toDecimal().toPlainString(),
                done.amount().toDecimal().toPlainString(),
                done.amount().currency().getCurrencyCode());
    }
}
