package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.contributions.internal.ContributionTransferPolicy.Known;
import coop.milpa.contributions.internal.ContributionTransferPolicy.Side;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Hold;
import coop.milpa.ledger.Holds;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out what must be known of two members between whom contributions are to go. In the caller's transaction. */
@Component
class TransferSides {

    private final Members members;
    private final Memberships memberships;
    private final Departures departures;
    private final AccountRegister accounts;
    private final MovementRegister movements;
    private final Holds holds;
    private final Settings settings;

    TransferSides(
            Members members,
            Memberships memberships,
            Departures departures,
            AccountRegister accounts,
            MovementRegister movements,
            Holds holds,
            Settings settings) {
        this.members = members;
        this.memberships = memberships;
        this.departures = departures;
        this.accounts = accounts;
        this.movements = movements;
        this.holds = holds;
        this.settings = settings;
    }

    /** Both; refused if one of them is not there. */
    Outcome<Known> of(TransferContributions command, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        Optional<Member> giver = member(cooperative, command.from());
        if (giver.isEmpty()) {
            return Outcome.refused(new ContributionRefusal.UnknownGiver(command.from()));
        }
        return memberships
                .activeAs(cooperative, command.to(), open)
                .map(receiver -> Outcome.done(known(command, giver.get(), receiver, open)))
                .orElseGet(() -> Outcome.refused(new ContributionRefusal.ReceiverNotMember()));
    }

    /** Whether a request asks for what was done. */
    boolean says(TransferContributions command, ContributionTransfer done) {
        return done.from().equals(command.from())
                && done.amount().equals(command.amount())
                && done.allowed().equals(new ContributionTransfer.Allowed(command.resolution(), command.reason()))
                && done.made().branch().equals(command.branch())
                && member(command.cooperative(), done.to())
                        .filter(receiver -> receiver.party().equals(command.to()))
                        .isPresent();
    }

    private Known known(TransferContributions command, Member giver, MemberId receiver, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        boolean active = memberships.state(cooperative, giver.id(), open).orElse(MembershipState.ACTIVE)
                == MembershipState.ACTIVE;
        Side gives = side(command, giver.id(), active, open);
        Side receives = side(command, receiver, /* active= */ true, open);
        Optional<Money> first = settings.get(
                cooperative,
                ContributionSettings.firstContribution(giver.registration().kind()),
                open);
        return new Known(gives, receives, held(cooperative, gives), first);
    }

    private Side side(TransferContributions command, MemberId member, boolean active, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        List<MemberId> her = List.of(member);
        Optional<ContributionAccount> account =
                Optional.ofNullable(accounts.of(cooperative, her).get(member));
        Optional<ContributionPosition> stands = Optional.ofNullable(
                movements.positions(cooperative, her, open, Optional.empty()).get(member));
        Money paidIn = stands.map(ContributionPosition::paidIn)
                .orElse(Money.zero(command.amount().currency()));
        return new Side(member, active, isLeaving(cooperative, member), account, paidIn);
    }

    private Money held(CooperativeId cooperative, Side giver) {
        return giver.account().stream()
                .flatMap(account -> holds.standing(cooperative, account.id()).stream())
                .map(Hold::amount)
                .reduce(Money.zero(giver.paidIn().currency()), Money::plus);
    }

    private boolean isLeaving(CooperativeId cooperative, MemberId member) {
        return departures
                .lastOf(cooperative, member)
                .map(Departure::state)
                .filter(state -> state instanceof Departure.State.Asked || state instanceof Departure.State.Decided)
                .isPresent();
    }

    private Optional<Member> member(CooperativeId cooperative, MemberId member) {
        return members.find(cooperative, member);
    }
}
