package coop.milpa.savings.internal;

import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Map;

/**
 * Accounts that were given interest since the last posting day.
 *
 * @param through  the last day that each was given
 */
record Given(Map<AccountId, LocalDate> through) {

    /** The first day of an account that was not given, of days that begin on {@code from}. */
    LocalDate start(AccountId account, LocalDate from) {
        LocalDate last = through.get(account);
        return last == null || last.isBefore(from) ? from : last.plusDays(1);
    }
}
