package coop.milpa.shares.internal;

import coop.milpa.kernel.MemberId;
import java.math.BigDecimal;
import java.util.List;

/** By what a surplus is divided: a place for each member, in the order of their numbers. */
final class Basis {

    private final List<MemberId> members;
    private final long[] contributionDays;
    private final List<Business> sources;

    /**
     * All of it.
     *
     * @param members  who they are
     * @param contributionDays  what each had paid in, minor units × days
     * @param sources  business that counts
     */
    Basis(List<MemberId> members, long[] contributionDays, List<Business> sources) {
        this.members = members;
        this.contributionDays = contributionDays;
        this.sources = List.copyOf(sources);
    }

    /** One sort of business. */
    static final class Business {

        private final String source;
        private final BigDecimal percent;
        private final long[] units;

        /**
         * Business.
         *
         * @param source  what
         * @param percent  the part of the patronage that it stands for
         * @param units  of each member
         */
        Business(String source, BigDecimal percent, long[] units) {
            this.source = source;
            this.percent = percent;
            this.units = units;
        }

        String source() {
            return source;
        }

        BigDecimal percent() {
            return percent;
        }

        long[] units() {
            return units;
        }
    }

    List<MemberId> members() {
        return members;
    }

    long[] contributionDays() {
        return contributionDays;
    }

    List<Business> sources() {
        return sources;
    }
}
