package coop.milpa.credit.internal;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.Loan;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A loan with what closes need to know of it.
 *
 * @param loan  the loan
 * @param version  of the product that it was granted under
 * @param rate  that holds now, percent a year
 * @param running  how its interest runs
 * @param suspended  the day from which nobody counts on its interest
 */
record LoanRow(Loan loan, CreditVersion version, Rate rate, Running running, Optional<LocalDate> suspended) {

    Currency currency() {
        return loan.standing().owed().currency();
    }

    Money money(long minor) {
        return new Money(minor, currency());
    }

    Running.Base base() {
        return new Running.Base(
                AgreedTerms.isDaily(version),
                loan.standing().owed().minor(),
                rate,
                YearOfDays.number(version.plan().yearDays()));
    }

    /**
     * The interest that stands in the books as receivable.
     *
     * @param last  the last day that was accrued
     */
    long receivable(Optional<LocalDate> last) {
        if (suspended.isPresent() || !loan.isActive()) {
            return 0;
        }
        LocalDate accrued = last.map(day -> day.plusDays(1)).orElse(running.from());
        return running.until(accrued, base());
    }
}
