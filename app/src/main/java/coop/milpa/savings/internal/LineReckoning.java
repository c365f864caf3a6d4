package coop.milpa.savings.internal;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Earnings.AccountDays;
import coop.milpa.ledger.Earnings.Moved;
import coop.milpa.savings.internal.DueDays.Question;
import coop.milpa.savings.internal.PeriodReckoning.Days;
import coop.milpa.savings.internal.PeriodReckoning.Runs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reckons accounts from their lines as they pass. What was booked on these days and counts from before them makes a
 * difference on the earlier days, which were given without it: that difference, day by day at the terms of now, is due
 * too. Accounts with such lines are told a second time, with those days.
 */
final class LineReckoning {

    private final BalanceBase base;
    private final PeriodReckoning reckoning;
    private final Question asked;
    private final List<AccountDue> dues = new ArrayList<>();
    private final Map<AccountId, Integer> late = new HashMap<>();
    private Optional<LocalDate> lateFrom = Optional.empty();

    LineReckoning(Version version, Question asked) {
        this.base = version.earning().base();
        this.reckoning = new PeriodReckoning(version.terms());
        this.asked = asked;
    }

    void take(AccountDays account) {
        LocalDate from = start(account);
        if (from.isAfter(asked.days().to())) {
            return;
        }
        Runs runs = Runs.of(new Days(from, after()), account.before(), account.moved());
        boolean isLate = account.moved().stream().anyMatch(one -> isLate(one, from));
        Due due = reckoning.on(base, runs);
        if (isLate) {
            late.put(account.account(), dues.size());
            account.moved().stream().filter(one -> isLate(one, from)).forEach(one -> noteLate(one.valued()));
        }
        if (isLate || due.signum() != 0) {
            dues.add(new AccountDue(account.account(), runs.balanceDays().longValueExact(), due));
        }
    }

    Optional<LocalDate> lateFrom() {
        return lateFrom;
    }

    Collection<AccountId> late() {
        return late.keySet();
    }

    void takeLate(AccountDays account) {
        Integer place = late.get(account.account());
        if (place != null) {
            AccountDue due = dues.get(place);
            Due all = due.due().plus(difference(account));
            dues.set(place, new AccountDue(account.account(), due.balanceDays(), all));
        }
    }

    List<AccountDue> dues() {
        return dues;
    }

    /** What late lines change on the days before. */
    private Due difference(AccountDays account) {
        LocalDate from = start(account);
        var days = new Days(lateFrom.orElse(from), from);
        List<Moved> without =
                account.moved().stream().filter(one -> !isLate(one, from)).toList();
        Due now = reckoning.on(BalanceBase.DAILY_BALANCE, Runs.of(days, account.before(), account.moved()));
        return now.minus(reckoning.on(BalanceBase.DAILY_BALANCE, Runs.of(days, account.before(), without)));
    }

    private LocalDate start(AccountDays account) {
        LocalDate from = asked.given().start(account.account(), asked.days().from());
        return account.openedOn().isAfter(from) ? account.openedOn() : from;
    }

    private static boolean isLate(Moved moved, LocalDate from) {
        return moved.valued().isBefore(from) && !moved.booked().isBefore(from);
    }

    private void noteLate(LocalDate valued) {
        lateFrom = lateFrom.filter(valued::isAfter).or(() -> Optional.of(valued));
    }

    private LocalDate after() {
        return asked.days().to().plusDays(1);
    }
}
