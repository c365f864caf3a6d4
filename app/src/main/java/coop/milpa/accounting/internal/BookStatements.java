package coop.milpa.accounting.internal;

import coop.milpa.accounting.BalanceSheet;
import coop.milpa.accounting.FinancialStatements;
import coop.milpa.accounting.IncomeStatement;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Makes statements from trial balances, and from what closing entries took. */
@Service
class BookStatements implements FinancialStatements {

    private final TenantScope tenants;
    private final Books books;
    private final Charts charts;
    private final YearEndRegister years;

    BookStatements(TenantScope tenants, Books books, Charts charts, YearEndRegister years) {
        this.tenants = tenants;
        this.books = books;
        this.charts = charts;
        this.years = years;
    }

    @Override
    public IncomeStatement income(CooperativeId cooperative, Books.Period period) {
        return tenants.read(cooperative, () -> {
            var sums = new CodeSums();
            sums.add(books.trialBalance(cooperative, period.to()));
            sums.subtract(books.trialBalance(cooperative, period.from().minusDays(1)));
            years.taken(cooperative, period).forEach(taken -> sums.subtract(taken.code(), taken.amount()));
            return sums.income(period, chart(cooperative));
        });
    }

    @Override
    public BalanceSheet balance(CooperativeId cooperative, LocalDate on) {
        return tenants.read(cooperative, () -> {
            var sums = new CodeSums();
            sums.add(books.trialBalance(cooperative, on));
            return sums.balance(on, chart(cooperative));
        });
    }

    private Map<AccountCode, ChartCode> chart(CooperativeId cooperative) {
        return charts.codes(cooperative).stream().collect(Collectors.toMap(ChartCode::code, Function.identity()));
    }
}
