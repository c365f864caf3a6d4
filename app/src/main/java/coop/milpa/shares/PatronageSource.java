package coop.milpa.shares;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Books;
import java.util.Currency;

/**
 * Business that members did with the cooperative, by which a surplus is given back to them: interest they paid, savings
 * they held. Modules above implement it; which of them count, and for how much, is a dated setting of the cooperative.
 */
public interface PatronageSource {

    /** Stable, module first, such as {@code savings.held}; its name is the message {@code patronage.<code>}. */
    String code();

    /** Takes a member and some business of hers, in whole units: minor units × days, minor units of interest. */
    interface Into {
        void of(MemberId member, long units);
    }

    /**
     * Tells how much business members did in a period, each as often as it takes: it is added up. Those who did none
     * are left out. Set-based: it is asked for all of a cooperative.
     *
     * @param into  must not ask the database anything
     */
    void units(CooperativeId cooperative, Currency currency, Books.Period period, Into into);
}
