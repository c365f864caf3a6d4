package coop.milpa.receipts;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sum that was taken and what it paid.
 *
 * @param id  its name
 * @param number  its name for people: counted without gaps within a series of the cooperative
 * @param member  for whom
 * @param sum  how much in all
 * @param on  the day of the books it stands on
 * @param payments  add up to the sum; all in one entry
 * @param reversal  by which it was undone
 */
public record Receipt(
        ReceiptId id,
        ReceiptNumber number,
        MemberId member,
        Money sum,
        LocalDate on,
        List<Payment> payments,
        Optional<Reversal> reversal) {

    public Receipt {
        payments = List.copyOf(payments);
    }

    /** Where all of it stands in the books. */
    public EntryId entry() {
        return payments.getFirst().entry();
    }

    /** What it cost the accounts that were paid. */
    public List<Charge> charges() {
        return payments.stream().flatMap(payment -> payment.charges().stream()).toList();
    }

    /**
     * How a receipt was undone.
     *
     * @param request  who asked first
     * @param entry  the mirror of the receipt's entry
     * @param on  the day of the books it stands on
     * @param reason  in words
     */
    public record Reversal(RequestId request, EntryId entry, LocalDate on, String reason) {}
}
