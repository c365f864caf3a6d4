package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;

/**
 * A request as it came.
 *
 * @param command  all of it: what makes it the same
 */
record Asked(CooperativeId cooperative, RequestId request, Record command) {}
