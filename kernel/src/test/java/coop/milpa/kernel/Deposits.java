package coop.milpa.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** Short words for deposits in tests: the contract's defaults, and what differs. */
final class Deposits {

    static final PostingPlan MONTHLY = plan(Frequency.NEVER, Frequency.MONTHLY);
    static final PostingPlan AT_END = plan(Frequency.NEVER, Frequency.NEVER);
    static final InterestSettlement CENTS = settlement(RoundAt.POSTING, "0");

    private Deposits() {}

    static PostingPlan plan(Frequency compounding, Frequency posting) {
        return new PostingPlan(compounding, posting, PeriodStart.CALENDAR, Month.JANUARY);
    }

    static PostingPlan anniversaries(Frequency compounding, Frequency posting) {
        return new PostingPlan(compounding, posting, PeriodStart.ANNIVERSARY, Month.JANUARY);
    }

    static InterestSettlement settlement(RoundAt roundAt, String tax) {
        return new InterestSettlement(new Rounding(RoundingMode.HALF_EVEN, 2), roundAt, Rate.of(tax));
    }

    static DepositEarning flat(String rate) {
        return earning(RateTable.flat(Rate.of(rate)), "0", "0", YearDays.DAYS_365);
    }

    static DepositEarning earning(RateTable rates, String overdraft, String minimum, YearDays yearDays) {
        return new DepositEarning(rates, Rate.of(overdraft), new BigDecimal(minimum), yearDays);
    }

    static RateTable tiers(TierMethod method, String... fromAndRate) {
        return new RateTable(Stream.of(fromAndRate).map(Deposits::tier).toList(), method);
    }

    static DepositTerms terms(DepositEarning earning, PostingPlan plan) {
        return new DepositTerms(earning, BalanceBase.DAILY_BALANCE, plan, CENTS);
    }

    static DepositHistory history(String from, String to, String opening, String... dateAndAmount) {
        List<DepositMovement> movements =
                Stream.of(dateAndAmount).map(Deposits::movement).toList();
        return new DepositHistory(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(opening), movements);
    }

    static InterestPosting posting(String on, String interest, String withheld, String balance) {
        return new InterestPosting(
                LocalDate.parse(on), new BigDecimal(interest), new BigDecimal(withheld), new BigDecimal(balance));
    }

    /** "1000: 3" is the tier from 1,000 at 3 %. */
    private static RateTier tier(String text) {
        String[] parts = text.split(": ", 2);
        return new RateTier(new BigDecimal(parts[0]), Rate.of(parts[1]));
    }

    /** "2025-01-16: -200" takes out 200 on that day. */
    private static DepositMovement movement(String text) {
        String[] parts = text.split(": ", 2);
        return new DepositMovement(LocalDate.parse(parts[0]), new BigDecimal(parts[1]));
    }
}
