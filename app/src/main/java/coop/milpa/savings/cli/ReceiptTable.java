package coop.milpa.savings.cli;

import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import java.util.List;

/** How an operation that stands in the books is printed. */
final class ReceiptTable {

    static final List<String> COLUMNS =
            List.of("request", "entry", "business_date", "currency", "amount", "fee", "penalty", "tax");

    private ReceiptTable() {}

    static List<String> row(SavingsOrder order, SavingsReceipt receipt) {
        SavingsReceipt.Costs costs = receipt.costs();
        return List.of(
                order.request().toString(),
                receipt.entry().toString(),
                receipt.day().toString(),
                receipt.amount().currency().getCurrencyCode(),
                receipt.amount().toDecimal().toPlainString(),
                costs.fee().toDecimal().toPlainString(),
                costs.penalty().toDecimal().toPlainString(),
                costs.tax().toDecimal().toPlainString());
    }
}
