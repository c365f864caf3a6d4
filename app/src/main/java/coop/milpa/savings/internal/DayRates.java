package coop.milpa.savings.internal;

import coop.milpa.ledger.Earnings;
import coop.milpa.savings.internal.Accrued.Earned;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/** Decides what a day's balances earn, from how many stand in which tier. */
final class DayRates {

    private DayRates() {}

    /** What tells the tiers of a version apart; nothing where all balances earn alike. */
    static Earnings.Bands bands(Version version) {
        boolean alike = version.rateOfAll().isPresent();
        List<Long> from = alike ? List.of() : new TierRates(version.terms()).bands();
        return new Earnings.Bands(version.group().earns(), from);
    }

    /** What all of them earn on their balances of that day, whatever the base of the posting period. */
    static Earned earned(Version version, List<Earnings.Sum> sums, LocalDate day) {
        var rates = new TierRates(version.terms());
        long base = 0;
        BigInteger rated = BigInteger.ZERO;
        for (Earnings.Sum sum : sums) {
            base = Math.addExact(base, sum.balance());
            rated = rated.add(rates.rated(sum.accounts(), BigInteger.valueOf(sum.balance())));
        }
        return new Earned(base, new BigDecimal(rated, rates.scale()), version.yearDaysOn(day));
    }
}
