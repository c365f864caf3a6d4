package coop.milpa.papers;

import coop.milpa.kernel.CooperativeId;

/**
 * How papers of a kind stand, which their module knows: a bean of it. Papers of a kind without one say what was so on
 * their day, and stand for good.
 */
public interface PaperKind {

    /** {@link IssuedPaper#kind()} of those that it knows. */
    String kind();

    /**
     * How one of them stands now.
     *
     * @param subject  {@link IssuedPaper#subject()}
     */
    PaperStanding standing(CooperativeId cooperative, String subject);
}
