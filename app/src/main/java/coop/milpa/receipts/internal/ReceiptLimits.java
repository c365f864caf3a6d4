package coop.milpa.receipts.internal;

import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks how much cash whoever acts may take. What is no cash is not limited. */
@Component
class ReceiptLimits {

    private static final String TAKE = "receipts.take";

    private final PostingLimits limits;

    ReceiptLimits(PostingLimits limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(TakeReceipt command) {
        return limits.forbids(command.cooperative(), acts(command.order()));
    }

    void posted(TakeReceipt command) {
        limits.posted(command.cooperative(), acts(command.order()));
    }

    private static List<Act> acts(ReceiptOrder order) {
        return order.tender() instanceof Tender.Cash ? List.of(new Act(TAKE, order.sum())) : List.of();
    }
}
