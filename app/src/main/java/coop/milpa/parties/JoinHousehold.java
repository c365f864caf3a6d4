package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A request that someone belong to a household.
 *
 * @param place  who, and what she is to the head; never the head herself
 * @param from  the first day
 */
public record JoinHousehold(
        CooperativeId cooperative, RequestId request, HouseholdId household, Household.Place place, LocalDate from) {

    public JoinHousehold {
        if (place.relation() == Household.Relation.HEAD) {
            throw new IllegalArgumentException("A household is formed by its head");
        }
    }
}
