package coop.milpa.portal.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.ledger.Days;
import coop.milpa.members.MemberBranches;
import coop.milpa.portal.MemberInside;
import coop.milpa.registry.Cooperatives;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which branch a member's requests go to: the one that serves her on the day of the books, else the main one. */
@Component
class ServingBranch {

    private final MemberBranches branches;
    private final Cooperatives cooperatives;
    private final Days days;

    ServingBranch(MemberBranches branches, Cooperatives cooperatives, Days days) {
        this.branches = branches;
        this.cooperatives = cooperatives;
        this.days = days;
    }

    Optional<BranchId> of(MemberInside who) {
        return days.open(who.cooperative())
                .flatMap(day -> branches.of(who.cooperative(), who.id(), day))
                .or(() -> Optional.of(cooperatives.mainBranch(who.cooperative()).id()));
    }
}
