package coop.milpa.receipts;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.Posted;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an employer's file comes to.
 *
 * @param rows  how many it has, wrong ones too
 * @param sum  of the rows that are right
 * @param byDestination  what each destination is paid, or would be
 * @param charges  what that costs the accounts that are paid, by reason
 * @param errors  every wrong row, first rows first; as long as there are any, nothing is posted
 * @param posted  how many receipts were made
 * @param repeated  how many rows had their receipt already
 * @param cash  where its cash came into the books, if it was paid in cash and has been posted
 */
public record PayrollReport(
        int rows,
        Money sum,
        Map<String, Money> byDestination,
        Map<String, Money> charges,
        List<PayrollError> errors,
        int posted,
        int repeated,
        Optional<Posted> cash) {

    public PayrollReport {
        byDestination = Map.copyOf(byDestination);
        charges = Map.copyOf(charges);
        errors = List.copyOf(errors);
    }
}
