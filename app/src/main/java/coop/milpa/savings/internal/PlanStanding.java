package coop.milpa.savings.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.Quotas;
import java.time.LocalDate;

/**
 * How far a programmed account has come.
 *
 * @param account  which
 * @param owner  whose
 * @param number  as people know it
 * @param product  its product
 * @param quotas  what was agreed
 * @param paid  what was paid in, and not taken out again by its owner
 */
record PlanStanding(AccountId account, MemberId owner, String number, String product, Quotas quotas, Money paid) {

    /** What has fallen due by the end of a day and was not paid; zero or more. */
    Money owed(LocalDate day) {
        Money owed = quotas.amount().times(quotas.dueBy(day)).minus(paid);
        return owed.isNegative() ? Money.zero(owed.currency()) : owed;
    }

    /** The day of the oldest quota that is not paid in full. */
    LocalDate owedSince() {
        long covered = paid.isNegative() ? 0 : paid.minor() / quotas.amount().minor();
        return quotas.due(Math.toIntExact(Math.min(covered, quotas.count() - 1L)));
    }
}
