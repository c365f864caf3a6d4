package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Powers to act on members' accounts: granted, looked up, revoked. What they allow, {@link Mandates} says. */
public interface MandateBook {

    /** Writes a mandate down. Answers its name, or a {@link ContractRefusal}. */
    Outcome<MandateId> grant(GrantMandate command);

    /**
     * Ends a mandate on the open day; from then on it allows nothing. Once is as good as twice.
     *
     * @param reason  1 to 200 characters
     */
    Outcome<MandateId> revoke(CooperativeId cooperative, MandateId mandate, String reason);

    /** Those that hold on a day, first granted first. */
    Map<MandateId, Mandate> of(CooperativeId cooperative, MemberId member, LocalDate day);

    /** All that a member ever gave, also those that have ended, first granted first. */
    List<MandateId> everGivenBy(CooperativeId cooperative, MemberId member);

    /** What somebody may do on the accounts of others on a day, first granted first. */
    List<Held> heldBy(CooperativeId cooperative, PartyId party, LocalDate day);

    /** A mandate from its holder's side, and whose accounts it is about. */
    record Held(MemberId owner, Mandate mandate) {}
}
