package coop.milpa.accounting;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/**
 * What a cooperative earned and spent in a period (estado de resultados). Closing entries of financial years are left
 * out, so that a year can be read after it has ended.
 *
 * @param period  its days
 * @param rows  by code and currency; codes that did not move are left out
 */
public record IncomeStatement(Books.Period period, List<Row> rows) {

    public IncomeStatement {
        rows = List.copyOf(rows);
    }

    /**
     * One code in one currency.
     *
     * @param code  the code
     * @param names  what it is called
     * @param accountClass  income or expense
     * @param amount  positive for income earned and for expense borne
     */
    public record Row(AccountCode code, ChartCode.Names names, AccountClass accountClass, Money amount) {}

    /**
     * The sums of one currency.
     *
     * @param income  minor units
     * @param expense  minor units
     */
    public record Total(Currency currency, long income, long expense) {

        /** What is left; negative for a loss. */
        public Money surplus() {
            return new Money(Math.subtractExact(income, expense), currency);
        }
    }

    /** By currency. */
    public List<Total> totals() {
        var totals = new TreeMap<String, Total>();
        for (Row row : rows) {
            long minor = row.amount().minor();
            Currency currency = row.amount().currency();
            boolean income = row.accountClass() == AccountClass.INCOME;
            totals.merge(
                    currency.getCurrencyCode(),
                    new Total(currency, income ? minor : 0, income ? 0 : minor),
                    (one, other) -> new Total(
                            currency,
                            Math.addExact(one.income, other.income),
                            Math.addExact(one.expense, other.expense)));
        }
        return List.copyOf(totals.values());
    }
}
