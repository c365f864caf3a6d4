package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that an applicant pays before she becomes a member: the entrance fee, the first contribution. It waits
 * among applicants' deposits and is given back whole if she is rejected. Modules above implement it.
 */
public interface EntryRequirement {

    /** Stable, module first, such as {@code contributions.entrance-fee}; also the message key of its name. */
    String code();

    /** How much is required of someone who applies on a day; empty if nothing is. */
    Optional<Money> required(CooperativeId cooperative, MemberKind kind, LocalDate day);

    /** What is credited with it once she is a member; opened if need be. In the transaction of the admission. */
    AccountId account(CooperativeId cooperative, Member member, LocalDate day);

    /** Records that it was paid, in the transaction of the admission, after the entry was written. */
    void met(CooperativeId cooperative, Member member, Money amount, EntryId entry);
}
