package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;

/**
 * A request to say where a branch is and when it serves, from a day on.
 *
 * @param code  of the branch
 * @param from  the first day; what was said before holds until then
 */
public record DescribeBranch(CooperativeId cooperative, String code, LocalDate from, BranchDetails details) {}
