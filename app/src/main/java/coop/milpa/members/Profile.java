package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.List;

/**
 * What the cooperative knows of a member by one review (KYC profile).
 *
 * @param on  the day of the review
 * @param facts  what was said
 * @param risk  what the rules of that day make of it
 * @param because  message keys of what led to it; none for a low risk that nothing raised
 * @param nextReview  the day by which she is asked again
 */
public record Profile(
        MemberId member, LocalDate on, ProfileFacts facts, RiskLevel risk, List<String> because, LocalDate nextReview) {

    public Profile {
        because = List.copyOf(because);
    }
}
