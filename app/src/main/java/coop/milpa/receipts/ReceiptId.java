package coop.milpa.receipts;

import coop.milpa.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Names one receipt.
 *
 * @param value  time-ordered
 */
public record ReceiptId(UUID value) {

    public static ReceiptId next() {
        return new ReceiptId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
