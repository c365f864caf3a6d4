package coop.milpa.accounting.internal;

import coop.milpa.accounting.BalanceSheet;
import coop.milpa.accounting.IncomeStatement;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.TrialBalance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Sums by code and currency, debit positive, from which statements are made. Pure arithmetic. */
final class CodeSums {

    private final Map<CodePlace, Long> sums = new TreeMap<>();

    void add(TrialBalance balance) {
        balance.rows().forEach(row -> add(row.code(), row.balance()));
    }

    void subtract(TrialBalance balance) {
        balance.rows().forEach(row -> subtract(row.code(), row.balance()));
    }

    void add(AccountCode code, Money amount) {
        sums.merge(CodePlace.of(code, amount), amount.minor(), Math::addExact);
    }

    void subtract(AccountCode code, Money amount) {
        add(code, amount.negated());
    }

    IncomeStatement income(Books.Period period, Map<AccountCode, ChartCode> chart) {
        List<IncomeStatement.Row> rows = new ArrayList<>();
        sums.forEach((place, sum) -> {
            ChartCode code = Objects.requireNonNull(chart.get(place.code()));
            if (isEarned(code.accountClass()) && sum != 0) {
                rows.add(new IncomeStatement.Row(
                        code.code(), code.names(), code.accountClass(), signed(code, place.money(sum))));
            }
        });
        return new IncomeStatement(period, rows);
    }

    BalanceSheet balance(LocalDate on, Map<AccountCode, ChartCode> chart) {
        List<BalanceSheet.Row> rows = new ArrayList<>();
        Map<String, Long> results = new TreeMap<>();
        sums.forEach((place, sum) -> {
            ChartCode code = Objects.requireNonNull(chart.get(place.code()));
            if (isEarned(code.accountClass())) {
                results.merge(place.currency(), -sum, Math::addExact);
            }
            if (isHeld(code.accountClass())) {
                rows.add(new BalanceSheet.Row(
                        code.code(), code.names(), code.accountClass(), signed(code, place.money(sum))));
            }
        });
        return new BalanceSheet(
                on,
                rows,
                results.entrySet().stream()
                        .map(result -> new Money(result.getValue(), Currency.getInstance(result.getKey())))
                        .toList());
    }

    private static boolean isEarned(AccountClass of) {
        return of == AccountClass.INCOME || of == AccountClass.EXPENSE;
    }

    private static boolean isHeld(AccountClass of) {
        return of == AccountClass.ASSET || of == AccountClass.LIABILITY || of == AccountClass.EQUITY;
    }

    /** Positive on the side on which its class grows. */
    private static Money signed(ChartCode code, Money debit) {
        return switch (code.accountClass()) {
            case ASSET, EXPENSE, CONTINGENT, MEMORANDUM -> debit;
            case LIABILITY, EQUITY, INCOME -> debit.negated();
        };
    }
}
