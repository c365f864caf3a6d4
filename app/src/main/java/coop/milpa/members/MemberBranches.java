package coop.milpa.members;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which branch serves a member, from which day on. Her accounts stay in the branch that opened them, with their
 * numbers, their contracts and the books of that branch: a transfer moves no money. What she opens afterwards, she
 * opens in the branch that serves her.
 */
public interface MemberBranches {

    /** Writes a transfer down; or the first {@link TransferRefusal} that applies. */
    Outcome<Stay> transfer(TransferMember command);

    /**
     * Where a member has been served and will be, first day first. It begins with the branch where she applied, or
     * with the main branch if she was entered without an application; empty if there is no such member.
     */
    List<Stay> history(CooperativeId cooperative, MemberId member);

    /** The branch that serves a member on a day; empty if there is no such member. */
    Optional<BranchId> of(CooperativeId cooperative, MemberId member, LocalDate day);

    /**
     * A time in a branch.
     *
     * @param from  the first day; empty for the branch she began with
     * @param reason  why she moved there; empty for the branch she began with
     */
    record Stay(BranchId branch, Optional<LocalDate> from, String reason) {}
}
