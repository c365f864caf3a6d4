package coop.milpa.parties.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Household;
import coop.milpa.parties.Household.Relation;
import java.util.Optional;

/** Says who heads a household when someone leaves it. Pure: knows only what it is given. */
final class HouseholdPolicy {

    private HouseholdPolicy() {}

    static boolean isHead(Household household, PartyId party) {
        return household.people().stream()
                .anyMatch(place ->
                        place.relation() == Relation.HEAD && place.party().equals(party));
    }

    /** Whether others would be left without a head: nobody of them was named. */
    static boolean leavesWithoutHead(Household household, PartyId leaver, Optional<PartyId> newHead) {
        if (!isHead(household, leaver) || household.people().size() == 1) {
            return false;
        }
        return household.people().stream()
                .map(Household.Place::party)
                .filter(party -> !party.equals(leaver))
                .noneMatch(party -> newHead.filter(party::equals).isPresent());
    }
}
