package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import java.time.LocalDate;
import java.util.Optional;

/** Who lives from one purse with whom, day by day. Nobody belongs to two households on one day. */
public interface Households {

    /** Begins one with its head; or the first {@link HouseholdRefusal} that applies. */
    Outcome<HouseholdId> form(FormHousehold command);

    /** Adds someone; or the first {@link HouseholdRefusal} that applies. */
    Outcome<HouseholdId> join(JoinHousehold command);

    /** Ends someone's place; or the first {@link HouseholdRefusal} that applies. */
    Outcome<HouseholdId> leave(LeaveHousehold command);

    /** As it was on a day; empty if there is none, or nobody was in it. */
    Optional<Household> find(CooperativeId cooperative, HouseholdId household, LocalDate day);

    /** That of a party on a day. */
    Optional<Household> of(CooperativeId cooperative, PartyId party, LocalDate day);
}
