package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Takes cash that one person brings for many accounts as one entry: one line of cash, and a credit for each account.
 * The same few statements, however many there are. It is
 * undone as a whole, and by {@link #undo} alone.
 */
public interface GatheredDeposits {

    /** How many accounts one entry may have. */
    int ACCOUNTS_MAX = 5_000;

    /**
     * The accounts of members that take deposits at will: demand and children's savings of a currency that are neither
     * closed nor frozen, by number; who has none is left out.
     */
    Map<MemberId, List<SavingsAccount>> takers(
            CooperativeId cooperative, Collection<MemberId> owners, Currency currency);

    /** Why some of these may not be deposited now, by account; those that may are left out. */
    Map<String, Refusal> forbids(CooperativeId cooperative, Map<String, Money> amounts);

    /**
     * Takes all of it, or nothing. Each account is taxed as by a deposit of its own, wakes as when its owner came, and
     * orders that wait for it take what they are owed.
     *
     * @return what all came to, the same if it was asked before; or the first refusal that applies: one of {@link
     *     #forbids}, of the rules for cash, of limits or of the books
     */
    Outcome<SavingsReceipt> take(GatherDeposits command);

    /**
     * Undoes all of it by one entry; its cash goes back to where it came from.
     *
     * @return what was undone; or a refusal: an account is frozen since, the money is not there any more, the drawer is
     *     closed
     */
    Outcome<SavingsReceipt> undo(ReverseSavings command);
}
