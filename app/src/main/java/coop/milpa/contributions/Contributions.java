package coop.milpa.contributions;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Posted;
import coop.milpa.members.Member;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each member's part of the capital: accounts, plans, what is paid in and in arrears. All set-based. */
public interface Contributions {

    /**
     * Opens an account for each member who has none, in the books and in the register.
     *
     * @return those of all the members, in no particular order
     */
    List<ContributionAccount> open(CooperativeId cooperative, Opening opening, Collection<Member> members);

    /** Where and since when accounts are opened. */
    record Opening(BranchId branch, Currency currency, LocalDate on) {}

    /**
     * Pays in for many members by one entry.
     *
     * @return the entry; or the first {@link ContributionRefusal}, or refusal of the books, that applies
     */
    Outcome<Posted> pay(PayContributions command);

    /**
     * Agrees plans with members. A plan for a month replaces one that was agreed for the same month; saying it again
     * changes nothing. What is due already stays due.
     *
     * @return how many plans hold now; or a {@link ContributionRefusal}, and then none of them
     */
    Outcome<Integer> plan(CooperativeId cooperative, List<ContributionPlan> plans);

    /** Of those who would pay in, the ones who may not, and why; all others may at once. Set-based. */
    Map<MemberId, Refusal> forbidden(CooperativeId cooperative, Collection<PayContributions.Amount> amounts);

    /** Takes a member's part of losses from what she has paid in, by one entry, in the caller's transaction. */
    Outcome<Posted> bear(BearLoss command);

    /** What members have, at the end of a day; those without an account are left out. */
    Map<MemberId, ContributionPosition> positions(
            CooperativeId cooperative, Collection<MemberId> members, LocalDate day);

    /** Accounts of members, open or not; those who have none are left out. */
    Map<MemberId, ContributionAccount> accounts(CooperativeId cooperative, Collection<MemberId> members);

    /** The account of a number, open or not. */
    Optional<ContributionAccount> numbered(CooperativeId cooperative, String number);
}
