package coop.milpa.shares;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to reckon what each member would be paid of the surplus of a year.
 *
 * @param request  makes it safe to ask again
 * @param endsOn  the last day of the year
 * @param terms  what is proposed
 */
public record ProposeDistribution(CooperativeId cooperative, RequestId request, LocalDate endsOn, Terms terms) {

    /**
     * What the board proposes.
     *
     * @param rate  of interest on contributions, a year
     * @param patronage  what is given back for business done; empty for all that is left
     * @param way  how those are paid who wished nothing else
     */
    public record Terms(Rate rate, Optional<Money> patronage, Way way) {}
}
