package coop.milpa.origination;

import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.Refusal;
import java.util.List;

/**
 * What an application would be judged like now; nothing is kept.
 *
 * @param offer  what the loan would be
 * @param evaluation  what is known
 * @param obstacles  rules that forbid to grant it, the first first
 */
public record Assessment(LoanOffer offer, Evaluation evaluation, List<Refusal> obstacles) {

    public Assessment {
        obstacles = List.copyOf(obstacles);
    }
}
