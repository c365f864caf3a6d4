package coop.milpa.loan;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * The money of a loan.
 *
 * @param currency  its minor unit is what everything is rounded to
 * @param rounding  of each interest, each principal and each fee
 * @param disbursements  at least one, by date
 * @param fees  what is charged beside interest
 */
public record LoanMoney(
        Currency currency, RoundingMode rounding, List<Disbursement> disbursements, List<LoanFee> fees) {

    public LoanMoney {
        if (disbursements.isEmpty()) {
            throw new IllegalArgumentException("Nothing is lent");
        }
        for (int n = 1; n < disbursements.size(); n++) {
            if (disbursements.get(n).on().isBefore(disbursements.get(n - 1).on())) {
                throw new IllegalArgumentException("Not by date: " + disbursements);
            }
        }
        disbursements = List.copyOf(disbursements);
        fees = List.copyOf(fees);
    }

    /** All that is lent, in minor units. */
    public long principal() {
        return disbursements.stream().mapToLong(Disbursement::minor).sum();
    }
}
