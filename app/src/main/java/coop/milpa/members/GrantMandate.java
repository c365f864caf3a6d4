package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;

/** A member lets somebody act on her accounts. */
public record GrantMandate(CooperativeId cooperative, RequestId request, MemberId member, Mandate mandate) {}
