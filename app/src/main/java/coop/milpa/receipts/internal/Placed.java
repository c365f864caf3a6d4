package coop.milpa.receipts.internal;

import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptId;
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

    Due due() {
        return payment.due();
    }
}
