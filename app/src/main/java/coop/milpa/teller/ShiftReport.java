package coop.milpa.teller;

import coop.milpa.kernel.Money;
import java.util.Optional;

/**
 * The cash of a shift: what there was, came and went until it was counted at its close, or until now.
 *
 * @param shift  which
 * @param cash  what became of it; the difference that was counted at the close is not in it
 * @param counted  what was counted at its close
 */
public record ShiftReport(Shift shift, CashFlow cash, Optional<Money> counted) {

    /** Counted less expected; empty until it is counted. */
    public Optional<Money> difference() {
        return counted.map(sum -> sum.minus(cash.expected()));
    }
}
