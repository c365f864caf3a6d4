package coop.milpa.accounting.internal;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Verification;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Checks that nothing of income and expense was left standing, or came back, on the last day of a closed year. */
@Service
@Order(50)
class ClosedYearsVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;

    private final YearEnds years;
    private final Books books;
    private final Days days;

    ClosedYearsVerification(YearEnds years, Books books, Days days) {
        this.years = years;
        this.books = books;
        this.days = days;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        List<LocalDate> ended = years.closed(cooperative).stream()
                .map(YearEnd::endsOn)
                .filter(day -> days.closed(cooperative, day).isPresent())
                .toList();
        List<String> offenders = ended.stream()
                .flatMap(day -> books.branchBalances(cooperative, day).stream()
                        .filter(YearEndPolicy::isEarned)
                        .map(left -> day + " " + left.code() + " " + Amounts.words(left.balance())))
                .limit(OFFENDERS_MAX)
                .toList();
        return List.of(
                new Finding("closed-years-stand-at-zero", offenders.isEmpty(), ended.size() + " years", offenders));
    }
}
