package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A request that a cooperative belong to a body no longer.
 *
 * @param cooperative  who leaves
 * @param request  makes it safe to repeat
 * @param parent  the federation or confederation
 * @param last  the last day
 * @param reason  resolution, minute: 1 to 200 characters
 */
public record EndAffiliation(
        CooperativeId cooperative, RequestId request, CooperativeId parent, LocalDate last, String reason) {}
