package coop.milpa.ledger;

import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/**
 * What every code stood at when a day ended. Debits equal credits in each currency.
 *
 * @param on  the day
 * @param rows  by code and currency; codes at zero are left out
 */
public record TrialBalance(LocalDate on, List<Row> rows) {

    public TrialBalance {
        rows = List.copyOf(rows);
    }

    /**
     * One code in one currency.
     *
     * @param code  the code
     * @param names  what it is called
     * @param balance  positive for a debit balance
     */
    public record Row(AccountCode code, ChartCode.Names names, Money balance) {}

    /**
     * Both sides of one currency.
     *
     * @param debit  the sum of debit balances, minor units
     * @param credit  the sum of credit balances, minor units, positive
     */
    public record Total(Currency currency, long debit, long credit) {

        public boolean balances() {
            return debit == credit;
        }

        /** Both sides together, of one currency. */
        public Total plus(Total other) {
            return new Total(currency, Math.addExact(debit, other.debit), Math.addExact(credit, other.credit));
        }
    }

    /** The sum of each side, by currency. */
    public List<Total> totals() {
        var totals = new TreeMap<String, Total>();
        for (Row row : rows) {
            long minor = row.balance().minor();
            Currency currency = row.balance().currency();
            totals.merge(
                    currency.getCurrencyCode(),
                    new Total(currency, Math.max(minor, 0), Math.max(-minor, 0)),
                    Total::plus);
        }
        return List.copyOf(totals.values());
    }
}
