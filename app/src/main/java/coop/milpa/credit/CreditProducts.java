package coop.milpa.credit;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The products of a cooperative, and what is lent under each, by day. */
public interface CreditProducts {

    /** Adds a product, or gives one other names. */
    void add(CooperativeId cooperative, CreditProduct product);

    List<CreditProduct> products(CooperativeId cooperative);

    /**
     * Publishes a version. The same version again changes nothing.
     *
     * @return it, or {@link CreditRefusal.UnknownProduct}, {@link CreditRefusal.VersionInClosedDays},
     *     {@link CreditRefusal.VersionNotAfterLast}, {@link CreditRefusal.OtherCurrency}
     */
    Outcome<CreditVersion> publish(CooperativeId cooperative, CreditVersion version);

    /** Whether and why {@link #publish} would refuse a version of a product, be it known before or added with it. */
    Optional<Refusal> forbids(CooperativeId cooperative, CreditVersion version);

    /** The version that holds on a day. */
    Optional<CreditVersion> inForce(CooperativeId cooperative, String product, LocalDate day);

    /** All versions, by product and first day. */
    List<CreditVersion> versions(CooperativeId cooperative);

    /**
     * What a loan granted on a day would be; nothing is changed.
     *
     * @param cycle  which loan of the product it is for whoever asks, from 1
     * @return the offer, or {@link CreditRefusal.UnknownProduct}, {@link CreditRefusal.NotOffered},
     *     {@link CreditRefusal.AmountOutside}, {@link CreditRefusal.InstalmentsOutside},
     *     {@link CreditRefusal.GraceTooLong}, {@link CreditRefusal.PlanNotWhole}, {@link CreditRefusal.TooDear}, or
     *     what the calculator refuses
     */
    Outcome<LoanOffer> offer(CooperativeId cooperative, LoanAsked asked, int cycle, LocalDate day);
}
