package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the cooperative knows of its members so that it notices what does not fit them (KYC): taken down, looked at
 * again by their risk, every review kept.
 */
public interface Profiles {

    /**
     * Takes down what a member said. The rules of the day say her risk, the settings of the day when she is asked
     * again. Answers the profile, or the first {@link ProfileRefusal} that applies.
     */
    Outcome<Profile> review(ReviewProfile command);

    /** By the last review on or before a day; empty if there was none. */
    Optional<Profile> of(CooperativeId cooperative, MemberId member, LocalDate day);

    /** Every review, first one first. */
    List<Profile> history(CooperativeId cooperative, MemberId member);

    /**
     * Those who belong to the cooperative on a day and are to be asked by then, longest due first; whoever was never
     * asked is among them from the day she joined.
     *
     * @param limit  how many at most, up to 10,000
     */
    List<DueReview> due(CooperativeId cooperative, LocalDate day, int limit);
}
