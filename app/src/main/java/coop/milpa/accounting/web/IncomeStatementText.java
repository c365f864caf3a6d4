package coop.milpa.accounting.web;

import coop.milpa.accounting.IncomeStatement;
import coop.milpa.api.Amount;
import coop.milpa.kernel.Money;
import java.util.List;

/** What was earned and spent on some days, both included; the entries that end a year are left out. */
record IncomeStatementText(String from, String to, List<StatementRowText> rows, List<Total> totals) {

    IncomeStatementText {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** The sums of one currency; a surplus below zero is a loss. */
    record Total(Amount income, Amount expense, Amount surplus) {

        static Total of(IncomeStatement.Total total) {
            return new Total(
                    Amount.of(new Money(total.income(), total.currency())),
                    Amount.of(new Money(total.expense(), total.currency())),
                    Amount.of(total.surplus()));
        }
    }

    static IncomeStatementText of(IncomeStatement statement) {
        return new IncomeStatementText(
                statement.period().from().toString(),
                statement.period().to().toString(),
                statement.rows().stream()
                        .map(row -> StatementRowText.of(row.accountClass(), row.code(), row.names(), row.amount()))
                        .toList(),
                statement.totals().stream().map(Total::of).toList());
    }
}
