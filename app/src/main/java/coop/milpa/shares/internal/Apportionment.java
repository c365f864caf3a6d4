package coop.milpa.shares.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What each member is paid, minor units, a place for each in the order of the basis. */
final class Apportionment {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final long[] interest;
    private final List<Pool> pools;
    private final long interestInAll;
    private final long patronage;

    /**
     * All of it.
     *
     * @param interest  on contributions
     * @param pools  what is given back for each sort of business
     * @param interestInAll  the sum of {@code interest}
     * @param patronage  the sum of all pools
     */
    Apportionment(long[] interest, List<Pool> pools, long interestInAll, long patronage) {
        this.interest = interest;
        this.pools = List.copyOf(pools);
        this.interestInAll = interestInAll;
        this.patronage = patronage;
    }

    /** What is given back for one sort of business. */
    static final class Pool {

        private final Basis.Business business;
        private final long units;
        private final long amount;
        private final long[] refunds;

        /**
         * A pool.
         *
         * @param units  of all members
         * @param amount  the sum of {@code refunds}
         * @param refunds  of each
         */
        Pool(Basis.Business business, long units, long amount, long[] refunds) {
            this.business = business;
            this.units = units;
            this.amount = amount;
            this.refunds = refunds;
        }

        Basis.Business business() {
            return business;
        }

        long units() {
            return units;
        }

        long amount() {
            return amount;
        }

        long[] refunds() {
            return refunds;
        }
    }

    long[] interest() {
        return interest;
    }

    List<Pool> pools() {
        return pools;
    }

    long interestInAll() {
        return interestInAll;
    }

    long patronage() {
        return patronage;
    }

    /** Interest of everybody. */
    static long[] interest(Basis basis, ContributionInterest earned) {
        long[] interest = new long[basis.contributionDays().length];
        for (int n = 0; n < interest.length; n++) {
            interest[n] = earned.of(basis.contributionDays()[n]);
        }
        return interest;
    }

    /**
     * Divides.
     *
     * @param interest  of everybody
     * @param left  what is left after reserves and interest
     * @param wanted  what is to be given back of it; empty for all
     */
    static Apportionment of(Basis basis, long[] interest, long left, OptionalLong wanted) {
        long patronage = wanted.orElse(left);
        List<Pool> pools = new ArrayList<>();
        for (Basis.Business business : basis.sources()) {
            long units = LargestRemainder.sum(business.units());
            long amount = units == 0 ? 0 : part(patronage, business.percent());
            pools.add(new Pool(business, units, amount, LargestRemainder.divide(amount, business.units())));
        }
        long given = pools.stream().mapToLong(Pool::amount).reduce(0, Math::addExact);
        return new Apportionment(interest, pools, LargestRemainder.sum(interest), given);
    }

    /** A percentage of an amount, rounded down. */
    static long part(long amount, BigDecimal percent) {
        return BigDecimal.valueOf(amount)
                .multiply(percent)
                .divide(PERCENT, 0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** What a member is given back, of all pools. */
    long refund(int place) {
        long refund = 0;
        for (Pool pool : pools) {
            refund = Math.addExact(refund, pool.refunds()[place]);
        }
        return refund;
    }

    /** How many are paid something. */
    long members() {
        long members = 0;
        for (int n = 0; n < interest.length; n++) {
            if (interest[n] + refund(n) > 0) {
                members++;
            }
        }
        return members;
    }
}
