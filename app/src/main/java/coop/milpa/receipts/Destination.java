package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

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

    /**
     * Records what was paid, in the transaction of the entries, after they were written.
     *
     * @param payments  all to this destination
     */
    void paid(CooperativeId cooperative, List<Payment> payments);

    /** Records that payments were undone, in the transaction of the reversal. */
    void undone(CooperativeId cooperative, List<Payment> payments);
}
