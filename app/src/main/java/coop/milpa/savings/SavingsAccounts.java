package coop.milpa.savings;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.savings.SavingsAccount.Terms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The register of a cooperative's savings accounts. */
public interface SavingsAccounts {

    /**
     * Opens many at once, in the books too, where none may go below zero. Their numbers must be new and their product
     * one of {@link #products}.
     *
     * @param branch  the branch that keeps them
     */
    List<SavingsAccount> open(CooperativeId cooperative, BranchId branch, List<Terms> accounts);

    Optional<SavingsAccount> find(CooperativeId cooperative, String number);

    /** Those of the numbers that the register knows, by number. */
    Map<String, SavingsAccount> numbered(CooperativeId cooperative, Collection<String> numbers);

    /** All accounts, by number: for lists of the whole cooperative. */
    Map<String, SavingsAccount> all(CooperativeId cooperative);

    /** The accounts that a member owns, by number. */
    List<SavingsAccount> ownedBy(CooperativeId cooperative, MemberId owner);

    /** Codes of the products that accounts may have; {@link SavingsAccount#DEMAND} is always one. */
    Set<String> products(CooperativeId cooperative);
}
