package coop.milpa.shares.internal;

import coop.milpa.kernel.MemberId;
import java.math.BigDecimal;
import java.util.List;

/**
 * By what a surplus is divided: a place for each member, in the order of their numbers.
 *
 * @param members  who they are
 * @param contributionDays  what each had paid in, minor units × days
 * @param sources  business that counts
 */
record Basis(List<MemberId> members, long[] contributionDays, List<Business> sources) {

    /**
     * One sort of business.
     *
     * @param source  what
     * @param percent  the part of the patronage that it stands for
     * @param units  of each member
     */
    record Business(String source, BigDecimal percent, long[] units) {}
}
