package coop.milpa.savings;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where savings accounts stand now, for people to look at. The same few statements, however many there are. */
public interface SavingsPositions {

    /** The accounts that a member owns, closed ones too, by number. */
    List<SavingsPosition> ownedBy(CooperativeId cooperative, MemberId owner);

    /**
     * Accounts of others: those that name a member as authorised, and all that some owners have.
     *
     * @param owners  never herself
     */
    List<SavingsPosition> ofOthers(CooperativeId cooperative, MemberId member, Collection<MemberId> owners);

    /** The account with this number; empty if there is none. */
    Optional<SavingsPosition> of(CooperativeId cooperative, String number);

    /** What is saved under each product and currency that has an account which is not closed, by product. */
    List<Sum> sums(CooperativeId cooperative);

    /**
     * All accounts of a product in a currency together.
     *
     * @param product  its code
     * @param accounts  how many are not closed
     * @param saved  what is in those that have money
     */
    record Sum(String product, long accounts, Money saved) {}
}
