package coop.milpa.contributions;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books;
import java.util.Currency;
import java.util.List;

/** The book of contributions (libro de aportaciones): what each member's part of the capital did between two days. */
public interface ContributionBook {

    /** Lines by number of the account, {@code limit} at most. */
    List<Line> page(Asked asked, long offset, int limit);

    /** Lines of accounts whose number comes after one, by number; the first ones after an empty text. */
    List<Line> after(Asked asked, String number, int limit);

    /** What all lines add up to, by currency. */
    List<Sum> sums(Asked asked);

    /** Whose book, and for which days, both included. */
    record Asked(CooperativeId cooperative, Books.Period period) {}

    /**
     * An account that was open on one of the days.
     *
     * @param number  of the account
     * @param figures  what it did
     */
    record Line(MemberId member, String number, Figures figures) {}

    /**
     * What was in it before the first day, what came in, what was given back.
     *
     * @param paidOut  positive
     */
    record Figures(Money opening, Money paidIn, Money paidOut) {

        public Money closing() {
            return opening.plus(paidIn).minus(paidOut);
        }
    }

    /** All accounts of a currency together. */
    record Sum(Currency currency, long accounts, Figures figures) {}
}
