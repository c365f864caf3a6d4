package coop.milpa.portal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import java.util.Optional;

/** Who may come in by herself: given by people of a branch, and taken by them. */
public interface PortalAccess {

    /**
     * Makes a code for a member, by which she chooses a password. Asked again it makes another: the code before, her
     * password, her phone and her open sessions end with it only when the new one is used.
     *
     * @return the code, told once; or the first {@link PortalRefusal} that applies
     */
    Outcome<ActivationCode> invite(CooperativeId cooperative, String number);

    /** Takes everything from her: code, password, phone, open sessions. */
    Outcome<AccessStanding> revoke(CooperativeId cooperative, String number);

    /** How she stands; empty if she was never invited. */
    Optional<AccessStanding> standing(CooperativeId cooperative, MemberId member);
}
