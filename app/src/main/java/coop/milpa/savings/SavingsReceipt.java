package coop.milpa.savings;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * What an operation came to.
 *
 * @param entry  where it stands in the books
 * @param day  of the books
 * @param amount  what came in or went out, positive
 * @param costs  what it cost the account besides
 */
public record SavingsReceipt(EntryId entry, LocalDate day, Money amount, Costs costs) {

    /**
     * What an operation costs an account.
     *
     * @param fee  the cooperative's
     * @param penalty  for money that leaves before its day
     * @param tax  on the movement
     */
    public record Costs(Money fee, Money penalty, Money tax) {

        public Money total() {
            return fee.plus(penalty).plus(tax);
        }
    }
}
