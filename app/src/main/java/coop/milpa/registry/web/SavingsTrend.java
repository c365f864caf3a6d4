package coop.milpa.registry.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.TrendPicture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What members had saved at the end of each of the last closed days, in the cooperative's own currency. */
@Component
class SavingsTrend {

    private static final int DAYS_MAX = 30;

    private final Books books;
    private final Charts charts;
    private final Days days;

    SavingsTrend(Books books, Charts charts, Days days) {
        this.books = books;
        this.charts = charts;
        this.days = days;
    }

    /** A picture of at most the last thirty closed days; none before there are two. */
    Optional<TrendPicture> of(Cooperative cooperative) {
        return days.lastClosed(cooperative.id())
                .map(ClosedDay::date)
                .filter(last -> last.isAfter(cooperative.booksFrom()))
                .map(last -> picture(cooperative, last));
    }

    private TrendPicture picture(Cooperative cooperative, LocalDate last) {
        Set<AccountCode> codes = charts.codes(cooperative.id()).stream()
                .filter(code ->
                        code.role().filter(NetworkFigures.SAVINGS::contains).isPresent())
                .map(ChartCode::code)
                .collect(Collectors.toSet());
        LocalDate earliest = last.minusDays(DAYS_MAX - 1);
        LocalDate first = earliest.isBefore(cooperative.booksFrom()) ? cooperative.booksFrom() : earliest;
        List<TrendPicture.Point> points = first.datesUntil(last.plusDays(1))
                .map(day -> new TrendPicture.Point(day, savings(cooperative, codes, day)))
                .toList();
        return new TrendPicture(points);
    }

    private Money savings(Cooperative cooperative, Set<AccountCode> codes, LocalDate day) {
        return books.trialBalance(cooperative.id(), day).rows().stream()
                .filter(row -> codes.contains(row.code()))
                .map(TrialBalance.Row::balance)
                .filter(balance -> balance.currency().equals(cooperative.currency()))
                .reduce(Money.zero(cooperative.currency()), Money::plus)
                .negated();
    }
}
