package coop.milpa.savings;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.InterestSegment;
import java.util.List;

/**
 * Interest with every step behind it.
 *
 * @param paid  what was given
 * @param segments  days in a row with one balance and one rate; their sum, rounded once, is the interest. What was
 *     booked in the period but counts from before it, or only from after it, has a segment of its own over those days
 */
public record ExplainedInterest(CapitalisedInterest paid, List<InterestSegment> segments) {

    public ExplainedInterest {
        segments = List.copyOf(segments);
    }

    /** The interest before it was rounded. */
    public Accrual exact() {
        return segments.stream().map(InterestSegment::interest).reduce(Accrual.ZERO, Accrual::plus);
    }
}
