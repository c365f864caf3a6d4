package coop.milpa.members;

import java.time.LocalDate;
import java.util.SortedSet;

/** Whether a member may use what members in good standing may: hábil or inhábil. */
public sealed interface GoodStanding {

    /** Nothing is held against her. */
    record Fit() implements GoodStanding {}

    /**
     * Something is.
     *
     * @param since  the first day at whose end these reasons held
     * @param reasons  codes of {@link StandingSource}, which are message keys
     */
    record Unfit(LocalDate since, SortedSet<String> reasons) implements GoodStanding {}
}
