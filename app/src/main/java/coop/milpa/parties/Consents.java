package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import java.time.LocalDate;
import java.util.List;

/**
 * What parties allow to be done with their data, purpose by purpose. Rows are added and never changed. Whoever said
 * nothing has allowed nothing. What was said to one who was merged counts as said by the survivor.
 */
public interface Consents {

    /** Writes it down; or the first {@link ConsentRefusal} that applies. */
    Outcome<Consent> record(RecordConsent command);

    /** Whether a use is allowed on a day: the last word by the end of it was yes. */
    boolean holds(CooperativeId cooperative, PartyId party, String purpose, LocalDate day);

    /** All that a party said, first said first. */
    List<Consent> history(CooperativeId cooperative, PartyId party);

    /** What data may be used for on a day in the cooperative's country, by code. */
    List<Purpose> purposes(CooperativeId cooperative, LocalDate day);

    /**
     * A use of data that parties are asked about.
     *
     * @param text  the version of the text that is in force
     */
    record Purpose(String code, String spanish, String english, String text) {}
}
