package coop.milpa.portal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.util.List;
import java.util.Optional;

/** What members ask their branch for, and what the branch answers. */
public interface PortalRequests {

    /** Asks, once for each request; or the first {@link PortalRefusal} that applies. */
    Outcome<MemberRequest> ask(MemberInside who, RequestId request, MemberRequest.Kind kind, String words);

    /** Hers, newest first. */
    List<MemberRequest> of(MemberInside who, int limit);

    /** Some of them: those that wait, longest first; those that were answered, newest answer first. */
    List<MemberRequest> page(Inbox inbox, long offset, int limit);

    long count(Inbox inbox);

    /**
     * What the office looks at.
     *
     * @param branch  only what was asked of it; empty for all branches
     * @param answered  what was answered, else what waits
     */
    record Inbox(CooperativeId cooperative, Optional<BranchId> branch, boolean answered) {}

    Optional<MemberRequest> find(CooperativeId cooperative, RequestId id);

    /** Answers one that waits, as whoever acts; or the first {@link PortalRefusal} that applies. */
    Outcome<MemberRequest> answer(CooperativeId cooperative, RequestId id, boolean done, String words);
}
