package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A request that a cooperative belong to a body of the grade above.
 *
 * @param cooperative  who joins
 * @param request  makes it safe to repeat
 * @param parent  the federation or confederation
 * @param from  the first day
 * @param reason  resolution, minute: 1 to 200 characters
 */
public record Affiliate(
        CooperativeId cooperative, RequestId request, CooperativeId parent, LocalDate from, String reason) {}
