package coop.milpa.members.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.members.Departure.State;
import coop.milpa.members.MemberBranches;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.TransferMember;
import coop.milpa.members.TransferRefusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Moves members from the care of one branch to another's. */
@Service
class TransferDesk implements MemberBranches {

    private final MemberLookup lookup;
    private final Memberships memberships;
    private final TransferRegister register;
    private final DepartureRegister departures;
    private final Branches branches;
    private final Cooperatives cooperatives;
    private final MembersTrail trail;
    private final TenantScope tenants;

    TransferDesk(
            MemberLookup lookup,
            Memberships memberships,
            TransferRegister register,
            DepartureRegister departures,
            Branches branches,
            Cooperatives cooperatives,
            MembersTrail trail,
            TenantScope tenants) {
        this.lookup = lookup;
        this.memberships = memberships;
        this.register = register;
        this.departures = departures;
        this.branches = branches;
        this.cooperatives = cooperatives;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Stay> transfer(TransferMember command) {
        return lookup.onOpenDay(command.cooperative(), open -> transfer(command, open));
    }

    @Override
    public List<Stay> history(CooperativeId cooperative, MemberId member) {
        return tenants.read(
                cooperative,
                () -> lookup.find(cooperative, member).isPresent() ? stays(cooperative, member) : List.of());
    }

    @Override
    public Optional<BranchId> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return history(cooperative, member).stream()
                .filter(stay -> stay.from().filter(day::isBefore).isEmpty())
                .reduce((earlier, later) -> later)
                .map(Stay::branch);
    }

    private Outcome<Stay> transfer(TransferMember command, LocalDate open) {
        CooperativeId cooperative = command.cooperative();
        Optional<TransferRegister.Kept> before = register.find(cooperative, command.request());
        if (before.isPresent()) {
            return before.get().isOf(command)
                    ? Outcome.done(before.get().stay())
                    : Outcome.refused(new TransferRefusal.RequestReused(command.request()));
        }
        Optional<TransferRefusal> refusal =
                lookup.find(cooperative, command.member()).isPresent()
                        ? TransferPolicy.forbids(command, known(cooperative, command.member(), open), open)
                        : Optional.of(new TransferRefusal.UnknownMember(command.member()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        register.add(command);
        trail.decided(
                cooperative,
                command.member(),
                "members.transferred",
                Map.of(
                        "branch", command.to().toString(),
                        "from", command.from().toString(),
                        "reason", command.reason()));
        return Outcome.done(new Stay(command.to(), Optional.of(command.from()), command.reason()));
    }

    private TransferPolicy.Known known(CooperativeId cooperative, MemberId member, LocalDate open) {
        boolean leaving = departures
                .lastOf(cooperative, member)
                .filter(departure ->
                        departure.state() instanceof State.Asked || departure.state() instanceof State.Decided)
                .isPresent();
        return new TransferPolicy.Known(
                memberships.state(cooperative, member, open).orElse(MembershipState.ACTIVE),
                leaving,
                stays(cooperative, member),
                branches.of(cooperative).stream().map(Branch::id).collect(Collectors.toSet()));
    }

    private List<Stay> stays(CooperativeId cooperative, MemberId member) {
        BranchId first = register.appliedAt(cooperative, member)
                .orElseGet(() -> cooperatives.mainBranch(cooperative).id());
        List<Stay> stays = new ArrayList<>();
        stays.add(new Stay(first, Optional.empty(), ""));
        stays.addAll(register.of(cooperative, member));
        return stays;
    }
}
