package coop.milpa.kernel;

import java.util.List;

/**
 * A statement with every step behind it.
 *
 * @param segments  in order of their days; their interest sums to the statement's before rounding
 */
public record ExplainedDeposit(DepositStatement statement, List<InterestSegment> segments) {

    public ExplainedDeposit {
        segments = List.copyOf(segments);
    }
}
