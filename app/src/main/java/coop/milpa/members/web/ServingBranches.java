package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.MemberBranches;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the branch is called that serves a member. */
@Component
class ServingBranches {

    private final MemberBranches transfers;
    private final Branches branches;

    ServingBranches(MemberBranches transfers, Branches branches) {
        this.transfers = transfers;
        this.branches = branches;
    }

    Optional<String> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        return transfers
                .of(cooperative, member, day)
                .flatMap(serving -> branches.of(cooperative).stream()
                        .filter(branch -> branch.id().equals(serving))
                        .map(Branch::name)
                        .findFirst());
    }
}
