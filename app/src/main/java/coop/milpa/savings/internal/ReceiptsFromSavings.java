package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.receipts.PaidFrom;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Split;
import coop.milpa.savings.TaxRefusal;
import coop.milpa.savings.internal.MovementTaxing.Taxed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Receipts that members pay out of their savings. What goes into savings of theirs is no taxed movement. What goes
 * elsewhere would be taxed as a transfer where there is such a tax; receipts do not take it, so a receipt on which
 * there would be any is refused.
 */
@Component
class ReceiptsFromSavings implements PaidFrom {

    private static final String SAVINGS = "savings.";

    private final MovementTaxing taxing;

    ReceiptsFromSavings(MovementTaxing taxing) {
        this.taxing = taxing;
    }

    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, AccountId account, Split split, LocalDate on) {
        List<Money> leaving = split.shares().stream()
                .filter(share -> !share.due().destination().startsWith(SAVINGS))
                .map(Share::amount)
                .toList();
        return leaving.stream()
                .reduce(Money::plus)
                .map(sum -> taxing.tax(cooperative, new Taxed(MovementTaxing.TRANSFER, account, sum, on)))
                .filter(Money::isPositive)
                .map(TaxRefusal.ReceiptTaxed::new);
    }
}
