package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Days;
import coop.milpa.savings.ProvenBalance;
import coop.milpa.savings.ProvenBalances;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what accounts stood at when a day ended, and with what that can be checked. */
@Component
class CertifiedBalances {

    private final Books books;
    private final ProvenBalances proven;
    private final Days days;

    CertifiedBalances(Books books, ProvenBalances proven, Days days) {
        this.books = books;
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

    /** Of all that were there on that day: what is left out would be missing in the sum. */
    Certified of(CooperativeId cooperative, List<SavingsPosition> positions, LocalDate day) {
        List<SavingsPosition> there =
                positions.stream().filter(position -> wasThere(position, day)).toList();
        Map<SavingsAccount, Money> balances = balances(cooperative, there, day);
        Map<String, ProvenBalance> proofs = proven.of(cooperative, balances, day);
        List<Row> rows = there.stream()
                .map(position -> new Row(
                        position,
                        Objects.requireNonNull(balances.get(position.account())),
                        Optional.ofNullable(
                                proofs.get(position.account().terms().number()))))
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

    /** As members see them: positive is what the cooperative owes. */
    private Map<SavingsAccount, Money> balances(
            CooperativeId cooperative, List<SavingsPosition> positions, LocalDate day) {
        List<SavingsAccount> accounts =
                positions.stream().map(SavingsPosition::account).toList();
        Map<AccountId, Money> booked = books.balances(
                cooperative, accounts.stream().map(SavingsAccount::id).toList(), day);
        return accounts.stream()
                .collect(Collectors.toMap(
                        account -> account,
                        account ->
                                Objects.requireNonNull(booked.get(account.id())).negated()));
    }
}
