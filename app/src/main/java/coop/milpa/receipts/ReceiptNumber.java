package coop.milpa.receipts;

/**
 * A receipt's number, such as R-42.
 *
 * @param series  1 to 10 letters and digits
 * @param count  from 1
 */
public record ReceiptNumber(String series, long count) {

    @Override
    public String toString() {
        return series + "-" + count;
    }
}
