package coop.milpa.shares;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Resolution;

/**
 * A request to take down that the assembly has resolved on a proposal, as it stands.
 *
 * @param request  makes it safe to ask again
 * @param resolution  where it stands in the minutes
 */
public record ResolveDistribution(
        CooperativeId cooperative, RequestId request, DistributionId distribution, Resolution resolution) {}
