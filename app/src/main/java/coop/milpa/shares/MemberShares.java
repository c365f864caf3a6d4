package coop.milpa.shares;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What each member is paid of a surplus: one, some, all, and what they add up to. */
public interface MemberShares {

    /** Which of them. */
    enum Only {
        ALL,
        PAID,
        UNPAID
    }

    /** How they are sorted: by number, or by amount. */
    enum By {
        NUMBER,
        AMOUNT
    }

    /** In which order; those that are equal in it by number. */
    record Sorting(By by, boolean descending) {}

    /**
     * What some shares add up to.
     *
     * @param members  how many
     * @param paid  how many of them are paid
     */
    record Sums(long members, long paid, Money interest, Money refund, Money paidOut) {

        public Money total() {
            return interest.plus(refund);
        }

        public Money unpaid() {
            return total().minus(paidOut);
        }
    }

    List<MemberShare> page(CooperativeId cooperative, Distribution of, Only only, Sorting sorting, Page page);

    /** Which piece. */
    record Page(long offset, int limit) {}

    /** Hands over all of them as they are read; {@code into} must not ask the database anything. */
    void each(CooperativeId cooperative, Distribution of, Only only, Sorting sorting, Consumer<MemberShare> into);

    Sums sums(CooperativeId cooperative, Distribution of, Only only);

    /** Why those who are not paid were not, when it was last tried: message codes, and how many. */
    Map<String, Long> waiting(CooperativeId cooperative, Distribution of);

    Optional<MemberShare> find(CooperativeId cooperative, Distribution of, MemberId member);

    /** A member's part of each pool, in order. */
    List<MemberShare.Refund> refunds(CooperativeId cooperative, Distribution of, MemberShare share);

    /** All that a member was ever given, the latest year first. */
    List<Declared> ofMember(CooperativeId cooperative, MemberId member);

    /** A member's part and of which surplus it is. */
    record Declared(Distribution distribution, MemberShare share) {}
}
