package coop.milpa.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a deposit earned.
 *
 * @param postings  in order of their day, those of zero too
 * @param balance  at the end, all postings in
 * @param interest  of all postings, before tax
 * @param effectiveAnnualRate  of a single opening balance; empty with movements or without a balance
 */
public record DepositStatement(
        List<InterestPosting> postings, BigDecimal balance, BigDecimal interest, Optional<Rate> effectiveAnnualRate) {

    public DepositStatement {
        postings = List.copyOf(postings);
    }
}
