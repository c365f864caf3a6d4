package coop.milpa.termdeposits;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The products of a cooperative and their rates, by day. */
public interface RateCharts {

    /** Adds a product, or gives one other names. */
    void add(CooperativeId cooperative, TermProduct product);

    List<TermProduct> products(CooperativeId cooperative);

    /**
     * Publishes a version. The same version again changes nothing.
     *
     * @return it, or {@link TermRefusal.UnknownProduct}, {@link TermRefusal.ChartInClosedDays},
     *     {@link TermRefusal.ChartNotAfterLast}
     */
    Outcome<RateChart> publish(CooperativeId cooperative, RateChart chart);

    /**
     * Whether and why {@link #publish} would refuse a version of a product, be it known before or added with it:
     * {@link TermRefusal.ChartInClosedDays} or {@link TermRefusal.ChartNotAfterLast}.
     */
    Optional<Refusal> forbids(CooperativeId cooperative, RateChart chart);

    /**
     * Publishes a version with the names of its product, known before or not, in the caller's transaction: names are
     * kept with the rates that they were said with, or not at all.
     *
     * @return the version, or what {@link #forbids} it
     */
    default Outcome<RateChart> publish(CooperativeId cooperative, TermProduct product, RateChart chart) {
        Optional<Refusal> refusal = forbids(cooperative, chart);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        add(cooperative, product);
        return publish(cooperative, chart);
    }

    /** The version that holds on a day. */
    Optional<RateChart> inForce(CooperativeId cooperative, String product, Currency currency, LocalDate day);

    /** All versions, by product, currency and first day. */
    List<RateChart> versions(CooperativeId cooperative);

    /**
     * What a deposit that begins on a day would come to; nothing is changed.
     *
     * @return the quote, or {@link TermRefusal.UnknownProduct}, {@link TermRefusal.NotOffered},
     *     {@link TermRefusal.BelowMinimum}, {@link TermRefusal.NoRate}, {@link TermRefusal.PayoutNotOffered}
     */
    Outcome<Quote> quote(CooperativeId cooperative, Quote.Asked asked, LocalDate day);

    /** How the interest of a deposit's term comes about, payment by payment, by the rate and the days that it has. */
    Quote explain(RateChart chart, TermDeposit deposit);
}
