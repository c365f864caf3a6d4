package coop.milpa.registry.web;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sums a trial balance to the figures that people look at first. */
@Component
class DayFigures {

    private final Books books;
    private final Charts charts;
    private final Days days;

    DayFigures(Books books, Charts charts, Days days) {
        this.books = books;
        this.charts = charts;
        this.days = days;
    }

    /**
     * Where a cooperative stands in its own currency.
     *
     * @param cooperative  which
     * @param openDay  the day entries go to
     * @param assets  what it has
     * @param liabilities  what it owes, savings first of all
     * @param equity  what belongs to its members together
     * @param surplus  income less expenses that no year-end has closed yet
     * @param lastClosed  the head of its chain of days
     */
    record Figures(
            Cooperative cooperative,
            LocalDate openDay,
            Money assets,
            Money liabilities,
            Money equity,
            Money surplus,
            Optional<ClosedDay> lastClosed) {}

    Figures of(Cooperative cooperative) {
        LocalDate open = days.open(cooperative.id()).orElse(cooperative.booksFrom());
        Map<AccountClass, Money> sums = sums(cooperative, books.trialBalance(cooperative.id(), open));
        return new Figures(
                cooperative,
                open,
                of(sums, AccountClass.ASSET, cooperative),
                of(sums, AccountClass.LIABILITY, cooperative).negated(),
                of(sums, AccountClass.EQUITY, cooperative).negated(),
                of(sums, AccountClass.INCOME, cooperative)
                        .plus(of(sums, AccountClass.EXPENSE, cooperative))
                        .negated(),
                days.lastClosed(cooperative.id()));
    }

    private Map<AccountClass, Money> sums(Cooperative cooperative, TrialBalance trial) {
        Map<AccountCode, AccountClass> classes = new HashMap<>();
        for (ChartCode code : charts.codes(cooperative.id())) {
            classes.put(code.code(), code.accountClass());
        }
        Map<AccountClass, Money> sums = new EnumMap<>(AccountClass.class);
        for (TrialBalance.Row row : trial.rows()) {
            AccountClass accountClass = classes.get(row.code());
            if (accountClass != null && row.balance().currency().equals(cooperative.currency())) {
                sums.merge(accountClass, row.balance(), Money::plus);
            }
        }
        return sums;
    }

    private static Money of(Map<AccountClass, Money> sums, AccountClass accountClass, Cooperative cooperative) {
        return sums.getOrDefault(accountClass, Money.zero(cooperative.currency()));
    }
}
