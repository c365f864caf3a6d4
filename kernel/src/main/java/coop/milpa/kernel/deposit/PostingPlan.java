package coop.milpa.kernel.deposit;

import java.time.LocalDate;
import java.time.Month;

/**
 * When interest is compounded and when it is posted.
 *
 * @param compounding  how often interest not yet posted joins the base
 * @param posting  how often interest joins the balance; the last period ends where the deposit's days end
 * @param periods  where periods begin
 * @param yearStartsIn  first month of an annual calendar period
 */
public record PostingPlan(Frequency compounding, Frequency posting, PeriodStart periods, Month yearStartsIn) {

    /** The same with one posting, at the end. */
    public PostingPlan postingOnce() {
        return new PostingPlan(compounding, Frequency.NEVER, periods, yearStartsIn);
    }

    Periods compoundingFrom(LocalDate first) {
        return new Periods(compounding, periods, first, yearStartsIn);
    }

    Periods postingFrom(LocalDate first) {
        return new Periods(posting, periods, first, yearStartsIn);
    }
}
