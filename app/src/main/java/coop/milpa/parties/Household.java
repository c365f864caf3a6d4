package coop.milpa.parties;

import coop.milpa.kernel.PartyId;
import java.util.List;

/**
 * People who live from one purse (hogar), as they were on a day; one of them its head.
 *
 * @param name  how people call it, such as «Familia López Ajú»
 * @param people  the head first, then as they came
 */
public record Household(HouseholdId id, String name, List<Place> people) {

    public Household {
        people = List.copyOf(people);
    }

    /** What someone is to the head. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING,
        OTHER_RELATIVE,
        /** Lives from the purse and is no relative. */
        NO_RELATIVE
    }

    /** Someone in the household. */
    public record Place(PartyId party, Relation relation) {}
}
