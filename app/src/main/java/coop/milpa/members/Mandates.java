package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Who may act on a member's account: the owner, joint holders (both or either), guardians of a minor, attorneys and
 * authorised persons.
 */
public interface Mandates {

    /**
     * Why these people together may not take money out of an account on a day; empty if they may.
     *
     * @param account  in the books
     * @param owner  the member whose account it is
     * @param acting  those who stand at the window or have signed
     */
    Optional<Refusal> forbids(
            CooperativeId cooperative, AccountId account, MemberId owner, Set<PartyId> acting, LocalDate day);
}
