package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who acts for whom: guardians (encargados) and their wards. */
public interface Guardianships {

    /** Those who act for a party, in the order in which they were appointed. */
    List<PartyId> guardiansOf(CooperativeId cooperative, PartyId ward);

    /** The same for many at once; whoever has nobody is left out. One statement. */
    Map<PartyId, List<PartyId>> guardiansOf(CooperativeId cooperative, Collection<PartyId> wards);

    /** Those for whom a party acts. */
    List<PartyId> wardsOf(CooperativeId cooperative, PartyId guardian);

    /** Appoints a guardian; or the first {@link PartiesRefusal} that applies. */
    Outcome<PartyId> appoint(AppointGuardian command);

    /** Those under age on a day for whom nobody acts: one statement. */
    Set<PartyId> withoutGuardian(CooperativeId cooperative, LocalDate day);

    /** Whether a person is under age on the day of the cooperative's books, by the law of the cooperative's country. */
    boolean isMinor(CooperativeId cooperative, Party party);
}
