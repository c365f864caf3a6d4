package coop.milpa.origination;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.CooperativeId;

/**
 * A vote of whoever acts.
 *
 * @param number  of the application
 * @param level  as who
 * @param reason  why; needed unless it is for it
 */
public record CastVote(CooperativeId cooperative, long number, Level level, Vote.Choice choice, String reason) {}
