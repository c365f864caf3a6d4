package coop.milpa.receipts;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.util.List;
import java.util.Optional;

/** Takes sums from members and pays with each what the member owes, as one entry that one reversal undoes. */
public interface Receipts {

    /** What {@link #take} would do now; writes nothing. */
    Outcome<Split> preview(CooperativeId cooperative, ReceiptOrder order);

    /**
     * Takes a sum, divides it and records what it paid, in one transaction.
     *
     * @return the receipt, the same one if it was asked before; or the first refusal that applies: a
     *     {@link ReceiptRefusal}, one of a destination, of mandates, or of the books
     */
    Outcome<Receipt> take(TakeReceipt command);

    /**
     * Undoes a receipt by one entry and tells every destination.
     *
     * @return the receipt as it is now; or a {@link ReceiptRefusal}, or a refusal of the books: what was paid is spent
     */
    Outcome<Receipt> reverse(ReverseReceipt command);

    Optional<Receipt> find(CooperativeId cooperative, ReceiptNumber number);

    /** The one that a request was answered with. */
    Optional<Receipt> requested(CooperativeId cooperative, RequestId request);

    /** A member's receipts, newest first, at most {@code limit} and never more than 1,000. */
    List<Receipt> of(CooperativeId cooperative, MemberId member, int limit);
}
