package coop.milpa.contributions.web;

import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.members.Resolution;
import coop.milpa.parties.Party;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Branches;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands contributions over for another system. */
@Component
class ContributionTransferActs {

    private static final int NUMBER_MAX = 40;
    private static final int BRANCH_MAX = 10;
    private static final int POINT_MAX = 20;

    private final ContributionTransfers transfers;
    private final Members members;
    private final PeopleByNumber people;
    private final Branches branches;

    ContributionTransferActs(
            ContributionTransfers transfers, Members members, PeopleByNumber people, Branches branches) {
        this.transfers = transfers;
        this.members = members;
        this.people = people;
        this.branches = branches;
    }

    /** What a request says. */
    private record Body(
            String receiver,
            Money amount,
            String minute,
            String point,
            LocalDate resolvedOn,
            String reason,
            Optional<String> branch) {

        static Body read(Fields fields) {
            return new Body(
                    fields.text("receiver", NUMBER_MAX),
                    fields.money("amount"),
                    fields.text("minute", NUMBER_MAX),
                    fields.text("point", POINT_MAX),
                    fields.day("resolvedOn"),
                    fields.text("reason", TransferContributions.REASON_MAX),
                    fields.optionalText("branch", BRANCH_MAX));
        }
    }

    Operation<?> transfer(Member giver) {
        return new OneByOne<>("contributions.transfer", Body::read, (home, asked) -> transfer(home, giver, asked));
    }

    private Outcome<Reply> transfer(CooperativeId home, Member giver, Asked<Body> asked) {
        return branches.named(home, asked.body().branch())
                .then(branch -> command(home, giver, asked, branch))
                .then(transfers::transfer)
                .map(done -> Reply.created(
                        ContributionTransferText.of(done, members(home, List.of(done))),
                        new Subject("contribution-transfer", Long.toString(done.number()))));
    }

    private Outcome<TransferContributions> command(
            CooperativeId home, Member giver, Asked<Body> asked, BranchId branch) {
        Body body = asked.body();
        Optional<Party> receiver = people.find(home, body.receiver());
        if (receiver.isEmpty()) {
            return Outcome.refused(new ContributionRefusal.ReceiverNotMember());
        }
        var resolution = new Resolution(ContributionTransferForm.BOARD, body.minute(), body.point(), body.resolvedOn());
        return Outcome.done(new TransferContributions(
                home,
                asked.request(),
                branch,
                giver.id(),
                receiver.get().id(),
                body.amount(),
                resolution,
                body.reason()));
    }

    /** Those between whom some were. */
    Map<MemberId, Member> members(CooperativeId home, Collection<ContributionTransfer> some) {
        List<MemberId> ids = some.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : members.named(home, ids);
    }
}
