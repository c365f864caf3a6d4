package coop.milpa.receipts.internal;

import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A payment and its place on its receipt.
 *
 * @param place  from 1
 */
record Placed(ReceiptId receipt, int place, Payment payment) {

    static Stream<Placed> of(Receipt receipt) {
        return IntStream.range(0, receipt.payments().size())
                .mapToObj(
                        n -> new Placed(receipt.id(), n + 1, receipt.payments().get(n)));
    }

    /** A place on a receipt, from 1. */
    record Place(ReceiptId receipt, int number) {}

    Place at() {
        return new Place(receipt, place);
    }

    /** The same at a cost. */
    Placed charged(List<Charge> charges) {
        return new Placed(receipt, place, new Payment(payment.due(), payment.amount(), charges, payment.entry()));
    }

    Due due() {
        return payment.due();
    }
}
