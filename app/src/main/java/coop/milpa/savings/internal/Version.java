package coop.milpa.savings.internal;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A version and whether days have been closed under it.
 *
 * @param terms  as it was published
 * @param begunOn  the first day closed under it; empty if none is
 */
record Version(ProductVersion terms, Optional<LocalDate> begunOn) {

    Group group() {
        return new Group(terms.product(), terms.currency());
    }

    Earning earning() {
        return terms.earning();
    }

    boolean isValidOn(LocalDate day) {
        return !terms.validFrom().isAfter(day);
    }

    boolean earnsNothing() {
        return earning().rates().tiers().stream().allMatch(tier -> tier.rate().isZero());
    }

    /**
     * Whether balance-days say all there is to know: one rate from the first cent on, days of one length. Their sum is
     * kept with each balance; anything else is reckoned from the lines of the period.
     */
    boolean earnsOnBalanceDays() {
        boolean yearsDiffer =
                earning().yearDays() == YearDays.ACTUAL && earning().posting().yearStartsIn() != Month.JANUARY;
        return earning().base() == BalanceBase.DAILY_BALANCE && rateOfAll().isPresent() && !yearsDiffer;
    }

    /** The one rate that all balances above zero earn on a day; empty if their size matters. */
    Optional<Rate> rateOfAll() {
        return earning().flatRate().filter(rate -> earning().minimumToEarn().signum() == 0);
    }

    /** The one rate on days in the year of this one; zero if there are tiers. */
    Yield yieldOn(LocalDate day) {
        return new Yield(earning().flatRate().orElse(Rate.ZERO), yearDaysOn(day));
    }

    int yearDaysOn(LocalDate day) {
        return earning().yearDays().of(day);
    }
}
