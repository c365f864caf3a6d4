package coop.milpa.kernel;

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

    PeriodStarts compoundingFrom(LocalDate first) {
        return new PeriodStarts(compounding, periods, first, yearStartsIn);
    }

    PeriodStarts postingFrom(LocalDate first) {
        return new PeriodStarts(posting, periods, first, yearStartsIn);
    }
}
