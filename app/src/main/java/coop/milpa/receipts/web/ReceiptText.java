package coop.milpa.receipts.web;

import coop.milpa.api.Amount;
import coop.milpa.kernel.Money;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Split;
import java.util.List;
import java.util.Optional;

/**
 * A receipt as other systems are told.
 *
 * @param member  the number of whom it is; missing if she is not in the register any more
 * @param on  the day of the books
 * @param entry  where all of it stands in the books
 * @param lines  what it paid
 * @param reversal  how it was undone, if it was
 */
record ReceiptText(
        String number,
        Optional<String> member,
        Amount sum,
        String on,
        String entry,
        List<LineText> lines,
        Optional<ReversalText> reversal) {

    /**
     * What was paid of a due.
     *
     * @param destination  as a code
     * @param reference  the destination's own name for it
     * @param charges  what that cost the account that was paid
     */
    record LineText(String destination, String reference, String dueOn, Amount amount, List<ChargeText> charges) {

        static LineText of(Due due, Money amount, List<Charge> charges) {
            return new LineText(
                    due.destination(),
                    due.reference(),
                    due.dueOn().toString(),
                    Amount.of(amount),
                    charges.stream().map(ChargeText::of).toList());
        }
    }

    /** Such as the tax on a movement. */
    record ChargeText(String reason, Amount amount) {

        static ChargeText of(Charge charge) {
            return new ChargeText(charge.reason(), Amount.of(charge.amount()));
        }
    }

    /** How it was undone. */
    record ReversalText(String on, String entry, String reason) {

        static ReversalText of(Receipt.Reversal reversal) {
            return new ReversalText(reversal.on().toString(), reversal.entry().toString(), reversal.reason());
        }
    }

    /** How a sum would be divided. */
    record SplitText(List<LineText> lines, Amount left) {

        static SplitText of(Split split) {
            return new SplitText(
                    split.shares().stream()
                            .map(share -> LineText.of(share.due(), share.amount(), share.charges()))
                            .toList(),
                    Amount.of(split.left()));
        }
    }

    static ReceiptText of(Receipt receipt, Optional<String> member) {
        return new ReceiptText(
                receipt.number().toString(),
                member,
                Amount.of(receipt.sum()),
                receipt.on().toString(),
                receipt.entry().toString(),
                receipt.payments().stream()
                        .map(payment -> LineText.of(payment.due(), payment.amount(), payment.charges()))
                        .toList(),
                receipt.reversal().map(ReversalText::of));
    }
}
