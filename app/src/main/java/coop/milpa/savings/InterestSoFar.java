package coop.milpa.savings;

import coop.milpa.kernel.InterestSegment;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import java.util.List;

/**
 * What an account has earned and was not given yet.
 *
 * @param days  since it was given the last, through the last day that is closed or closing
 * @param interest  rounded as if it were given now, before tax
 * @param segments  as in {@link ExplainedInterest}: their sum, rounded once, is the interest
 */
public record InterestSoFar(Period days, Money interest, List<InterestSegment> segments) {

    public InterestSoFar {
        segments = List.copyOf(segments);
    }
}
