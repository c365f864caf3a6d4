package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who acts for whom: guardians (encargados) and their wards. */
public interface Guardianships {

    /** Those who act for a party, in the order in which they were appointed. */
    List<PartyId> guardiansOf(CooperativeId cooperative, PartyId ward);

    /** The same for many; those for whom nobody acts are left out. */
    Map<PartyId, List<PartyId>> guardiansOf(CooperativeId cooperative, Collection<PartyId> wards);

    /** Those for whom a party acts. */
    List<PartyId> wardsOf(CooperativeId cooperative, PartyId guardian);

    /** Appoints a guardian; or the first {@link PartiesRefusal} that applies. */
    Outcome<PartyId> appoint(AppointGuardian command);

    /** Whether a person is under age today, by the law of the cooperative's country. */
    boolean isMinor(CooperativeId cooperative, Party party);
}
