package coop.milpa.accounting;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.ChartCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * What a cooperative has, owes and owns when a day ends (balance general). What a year has earned and its closing entry
 * has not yet carried to the equity is shown as the result; so the sums are the same before that entry and after it.
 *
 * @param on  the day
 * @param rows  assets, liabilities and equity by code and currency; codes at zero are left out
 * @param results  what is earned and not yet in the equity, by currency; negative for a loss
 */
public record BalanceSheet(LocalDate on, List<Row> rows, List<Money> results) {

    public BalanceSheet {
        rows = List.copyOf(rows);
        results = List.copyOf(results);
    }

    /**
     * One code in one currency.
     *
     * @param code  the code
     * @param names  what it is called
     * @param accountClass  asset, liability or equity
     * @param amount  positive for an asset in debit, for a liability or equity in credit
     */
    public record Row(AccountCode code, ChartCode.Names names, AccountClass accountClass, Money amount) {}

    /** The sums of one currency, minor units. */
    public record Total(Currency currency, long assets, long liabilities, long equity, long result) {

        public boolean balances() {
            return assets == Math.addExact(Math.addExact(liabilities, equity), result);
        }
    }

    /** By currency. */
    public List<Total> totals() {
        List<Money> all = new ArrayList<>(results);
        rows.forEach(row -> all.add(row.amount()));
        return all.stream()
                .map(Money::currency)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(this::total)
                .toList();
    }

    private Total total(Currency currency) {
        long result = results.stream()
                .filter(money -> money.currency().equals(currency))
                .mapToLong(Money::minor)
                .sum();
        return new Total(
                currency,
                sum(AccountClass.ASSET, currency),
                sum(AccountClass.LIABILITY, currency),
                sum(AccountClass.EQUITY, currency),
                result);
    }

    private long sum(AccountClass of, Currency currency) {
        return rows.stream()
                .filter(row -> row.accountClass() == of)
                .filter(row -> row.amount().currency().equals(currency))
                .mapToLong(row -> row.amount().minor())
                .reduce(0, Math::addExact);
    }
}
