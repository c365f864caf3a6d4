package coop.milpa.members.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.members.MemberBranches.Stay;
import coop.milpa.members.MembershipState;
import coop.milpa.members.TransferMember;
import coop.milpa.members.TransferRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which rule, if any, forbids a transfer between branches. Pure: knows only what it is given. */
final class TransferPolicy {

    private TransferPolicy() {}

    /**
     * What must be known of the member.
     *
     * @param leaving  whether her departure is under way
     * @param stays  where she has been served, first day first; never empty
     * @param branches  those that the cooperative has
     */
    record Known(MembershipState state, boolean leaving, List<Stay> stays, Set<BranchId> branches) {}

    static Optional<TransferRefusal> forbids(TransferMember command, Known known, LocalDate open) {
        if (known.state() != MembershipState.ACTIVE) {
            return Optional.of(new TransferRefusal.NotActive(known.state()));
        }
        if (known.leaving()) {
            return Optional.of(new TransferRefusal.Leaving());
        }
        if (!known.branches().contains(command.to())) {
            return Optional.of(new TransferRefusal.UnknownBranch());
        }
        if (command.from().isBefore(open)) {
            return Optional.of(new TransferRefusal.DayPast(command.from(), open));
        }
        Stay last = known.stays().getLast();
        Optional<LocalDate> agreed = last.from().filter(from -> !from.isBefore(command.from()));
        if (agreed.isPresent()) {
            return Optional.of(new TransferRefusal.TransferAgreed(agreed.get()));
        }
        return last.branch().equals(command.to()) ? Optional.of(new TransferRefusal.ThereAlready()) : Optional.empty();
    }
}
