package coop.milpa.kernel.deposit;

import java.util.List;

/**
 * A statement with every step behind it.
 *
 * @param segments  in order of their days; their interest sums to the statement's before rounding
 */
public record ExplainedStatement(DepositStatement statement, List<Segment> segments) {

    public ExplainedStatement {
        segments = List.copyOf(segments);
    }
}
