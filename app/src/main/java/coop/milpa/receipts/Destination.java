package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Something that a receipt may pay: contributions, savings quotas, dues. Modules that keep members' accounts implement
 * it; a product becomes payable by adding a bean. All calls are set-based: a payroll file asks once for everyone.
 */
public interface Destination {

    /** Stable, module first, such as {@code contributions.quota}; also the message key of its name. */
    String code();

    /** Lowest first: what is paid before what, unless the payer or the cooperative says otherwise. */
    int priority();

    /** What these members owe here by the end of a day, oldest first; those who owe nothing are left out. */
    List<Due> due(CooperativeId cooperative, Collection<MemberId> members, LocalDate on);

    /**
     * Where what is left over may go, one a member at most: a due without limit, whose amount is zero. Most
     * destinations take none.
     */
    List<Due> rest(CooperativeId cooperative, Collection<MemberId> members, LocalDate on);

    /** Whether {@link #rest} is paid only when the payer asks for it by name: what is left over never goes there. */
    default boolean isByHandOnly() {
        return false;
    }

    /**
     * Why some members may not be paid this, such as a most that each may have; those who may are left out. Set-based.
     *
     * @param shares  all to this destination
     */
    default Map<MemberId, Refusal> forbids(CooperativeId cooperative, List<Share> shares, LocalDate on) {
        return Map.of();
    }

    /**
     * What paying so costs the accounts that are paid, such as a tax on the movement; shares that cost nothing are left
     * out. Shown with the split, written by the receipt's entry and undone with it. Writes nothing; set-based.
     *
     * @param shares  all to this destination; each is a movement of its own
     * @param tender  what they are paid with
     */
    default Map<Share, List<Charge>> charges(
            CooperativeId cooperative, List<Share> shares, Tender tender, LocalDate on) {
        return Map.of();
    }

    /**
     * Records what was paid, in the transaction of the entries, after they were written.
     *
     * @param payments  all to this destination
     */
    void paid(CooperativeId cooperative, List<Payment> payments);

    /** Records that payments were undone, in the transaction of the reversal. */
    void undone(CooperativeId cooperative, List<Payment> payments);
}
