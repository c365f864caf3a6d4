package coop.milpa.contributions;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/** What members had paid in, over days: what they are rewarded by. A day counts with what was paid in by its end. */
public interface ContributionDays {

    /** Takes a member and the sum of what she had paid in when each day ended, minor units. */
    interface Into {
        void of(MemberId member, long balanceDays);
    }

    /** Days on which the same was paid in. */
    record Stretch(Books.Period days, Money paidIn) {

        public long length() {
            return ChronoUnit.DAYS.between(days.from(), days.to().plusDays(1));
        }

        public long balanceDays() {
            return Math.multiplyExact(paidIn.minor(), length());
        }
    }

    /**
     * Tells everybody who had something paid in, in no particular order. One statement.
     *
     * @param into  must not ask the database anything
     */
    void each(CooperativeId cooperative, Currency currency, Books.Period period, Into into);

    /** The same days of one member, one after another: they add up to what {@link #each} says of her. */
    List<Stretch> stretches(CooperativeId cooperative, MemberId member, Books.Period period);
}
