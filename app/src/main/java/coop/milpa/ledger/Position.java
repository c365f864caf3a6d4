package coop.milpa.ledger;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a cooperative stood at the end of a day, in sums alone.
 *
 * @param cooperative  which
 * @param openDay  the day entries go to; empty before its books are begun
 * @param lastClosed  the last closed day, on or before the one asked about
 * @param sums  by currency, class and role
 */
public record Position(
        CooperativeId cooperative, Optional<LocalDate> openDay, Optional<LocalDate> lastClosed, List<Sum> sums) {

    public Position {
        sums = List.copyOf(sums);
    }

    /**
     * What all codes of a class that play a role stand at together.
     *
     * @param role  one of those asked about; empty for all others
     * @param balance  positive for a debit balance
     */
    public record Sum(AccountClass accountClass, Optional<AccountRole> role, Money balance) {}

    /** What a class stands at in a currency; positive for a debit balance. */
    public Money of(AccountClass accountClass, Currency currency) {
        return sum(currency, each -> each.accountClass() == accountClass);
    }

    /** What some roles stand at together in a currency; positive for a debit balance. */
    public Money of(Set<AccountRole> roles, Currency currency) {
        return sum(currency, each -> each.role().filter(roles::contains).isPresent());
    }

    private Money sum(Currency currency, Predicate<Sum> meant) {
        return sums.stream()
                .filter(meant)
                .map(Sum::balance)
                .filter(balance -> balance.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
