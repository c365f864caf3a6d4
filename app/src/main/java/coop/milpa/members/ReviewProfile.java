package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A member was asked what a profile holds: for the first time, or again.
 *
 * @param on  the day on which she was asked
 * @param facts  all that she said, not only what changed
 */
public record ReviewProfile(
        CooperativeId cooperative, RequestId request, MemberId member, LocalDate on, ProfileFacts facts) {}
