package coop.milpa.receipts.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import coop.milpa.receipts.ReceiptNumber;
import coop.milpa.receipts.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A receipt as it is to be kept.
 *
 * @param content  fingerprint of what was asked, in hexadecimal digits
 */
record Kept(
        ReceiptId id, RequestId request, String content, MemberId member, Money sum, Place posted, List<Share> shares) {

    Kept {
        shares = List.copyOf(shares);
    }

    /** Where it stands in the books. */
    record Place(EntryId entry, LocalDate on) {}

    /** The same with its number. */
    Receipt numbered(ReceiptNumber number) {
        return new Receipt(
                id,
                number,
                member,
                sum,
                posted.on(),
                shares.stream()
                        .map(share -> new Payment(share.due(), share.amount(), share.charges(), posted.entry()))
                        .toList(),
                Optional.empty());
    }
}
