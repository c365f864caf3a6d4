package coop.milpa.approvals;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.SecondPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody else's yes to what one person may not do alone, such as what is beyond her limits. */
public interface Approvals {

    /** The permission to say yes or no; how much somebody may say yes to is the limit of her roles for it. */
    String DECIDE = "approvals.decide";

    /**
     * Asks for it. The same, asked again, is what was asked before, with what was said to it.
     *
     * @return what now waits or was decided; or an {@link ApprovalRefusal}
     */
    Outcome<Approval> ask(AskApproval command);

    /**
     * Says yes or no, once.
     *
     * @return it, with the decision; or the first {@link ApprovalRefusal}, or limit of whoever decides, that applies
     */
    Outcome<Approval> decide(DecideApproval command);

    /**
     * The same, by somebody who stands beside whoever asked and types who she is. She is not signed in by it.
     *
     * @return it; or why she could not come in; or the first refusal of {@link #decide}
     */
    Outcome<Approval> decide(DecideApproval command, SecondPerson.Shown person);

    Optional<Approval> find(CooperativeId cooperative, ApprovalId approval);

    /** What was asked for a request with this mark. */
    Optional<Approval> of(CooperativeId cooperative, RequestId request, String mark);

    /** What somebody asked for on a day of the books and since, the latest first, at most {@code limit}. */
    List<Approval> askedBy(CooperativeId cooperative, ActorId person, LocalDate since, int limit);

    /** What waits for a yes today, the oldest first; at one branch only, if one is named. */
    List<Approval> waiting(CooperativeId cooperative, Optional<BranchId> branch);

    /** What was decided on a day of the books, the latest first, at most {@code limit}. */
    List<Approval> decided(CooperativeId cooperative, LocalDate day, int limit);

    /**
     * Works as whoever acts, with the yes under it if there is one that counts today: limits of amounts do not stop
     * what somebody else has said yes to.
     */
    <T> T under(CooperativeId cooperative, RequestId request, String mark, Supplier<T> work);
}
