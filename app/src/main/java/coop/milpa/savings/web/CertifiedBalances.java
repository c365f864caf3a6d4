package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.savings.ProvenBalance;
import coop.milpa.savings.ProvenBalances;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds what accounts stood at when a day ended, and with what that can be checked. */
@Component
class CertifiedBalances {

    private static final int ACCOUNTS_MAX = 50;

    private final Statements statements;
    private final ProvenBalances proven;
    private final Days days;

    CertifiedBalances(Statements statements, ProvenBalances proven, Days days) {
        this.statements = statements;
        this.proven = proven;
        this.days = days;
    }

    /**
     * What a certificate says of balances.
     *
     * @param rows  a row for each account that was there
     * @param totals  a sum for each currency
     * @param closed  whether that day's books are closed, so that nothing in them changes any more
     */
    record Certified(List<Row> rows, List<Money> totals, boolean closed) {}

    /** What one account stood at. */
    record Row(SavingsPosition position, Money balance, Optional<ProvenBalance> proof) {}

    /** Of the first {@value #ACCOUNTS_MAX} that were there on that day: more than a member has. */
    Certified of(CooperativeId cooperative, List<SavingsPosition> positions, LocalDate day) {
        List<Row> rows = positions.stream()
                .filter(position -> wasThere(position, day))
                .limit(ACCOUNTS_MAX)
                .map(position -> row(cooperative, position, day))
                .toList();
        Map<String, Money> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(row.balance().currency().getCurrencyCode(), row.balance(), Money::plus));
        return new Certified(
                rows,
                List.copyOf(totals.values()),
                days.closed(cooperative, day).isPresent());
    }

    private static boolean wasThere(SavingsPosition position, LocalDate day) {
        boolean opened = !position.account().terms().openedOn().isAfter(day);
        return opened
                && position.blocks().closedOn().filter(end -> !end.isAfter(day)).isEmpty();
    }

    private Row row(CooperativeId cooperative, SavingsPosition position, LocalDate day) {
        var account = position.account();
        Statement statement = statements
                .of(cooperative, account.terms().number(), new Period(day, day))
                .orElseThrow();
        Money balance = statement.closing();
        return new Row(position, balance, proven.of(cooperative, account, balance, day));
    }
}
