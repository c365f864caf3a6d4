package coop.milpa.imports.internal;

import coop.milpa.imports.Overdraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Notes the times in which accounts ended their days below zero. */
final class OverdraftWatch implements AccountDayWatcher {

    private final Accounts accounts;
    private final int lastDay;
    private final List<Overdraft> overdrafts = new ArrayList<>();
    private int account;
    private int since;
    private long lowest;

    /**
     * Watches.
     *
     * @param lastDay  the last day that the history covers: who is below zero then stays so until it
     */
    OverdraftWatch(Accounts accounts, int lastDay) {
        this.accounts = accounts;
        this.lastDay = lastDay;
    }

    @Override
    public void saw(AccountDay day) {
        if (day.balance() >= 0) {
            endAt(day.day() - 1);
            return;
        }
        if (lowest == 0) {
            account = day.account();
            since = day.day();
        }
        lowest = Math.min(lowest, day.balance());
    }

    @Override
    public void accountEnds() {
        endAt(lastDay);
    }

    List<Overdraft> overdrafts() {
        return List.copyOf(overdrafts);
    }

    private void endAt(int day) {
        if (lowest < 0) {
            overdrafts.add(new Overdraft(
                    accounts.number(account),
                    LocalDate.ofEpochDay(since),
                    LocalDate.ofEpochDay(day),
                    BigDecimal.valueOf(lowest, accounts.digits(account))));
        }
        lowest = 0;
    }
}
