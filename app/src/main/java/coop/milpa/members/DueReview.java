package coop.milpa.members;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A profile that is to be looked at again, or was never taken down.
 *
 * @param due  since when; for one that was never taken down, the day she joined
 * @param risk  what the last review found; empty if there was none
 */
public record DueReview(Member member, LocalDate due, Optional<RiskLevel> risk) {}
