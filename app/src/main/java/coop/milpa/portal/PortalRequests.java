package coop.milpa.portal;

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

    /** Those that wait, longest first. */
    List<MemberRequest> waiting(CooperativeId cooperative, int limit);

    /** Those that were answered, newest answer first. */
    List<MemberRequest> answered(CooperativeId cooperative, int limit);

    long waitingCount(CooperativeId cooperative);

    Optional<MemberRequest> find(CooperativeId cooperative, RequestId id);

    /** Answers one that waits, as whoever acts; or the first {@link PortalRefusal} that applies. */
    Outcome<MemberRequest> answer(CooperativeId cooperative, RequestId id, boolean done, String words);
}
