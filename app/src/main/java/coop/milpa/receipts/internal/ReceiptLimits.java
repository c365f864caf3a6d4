package coop.milpa.receipts.internal;

import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks how much cash whoever acts may take. What is no cash is not limited. */
@Component
class ReceiptLimits {

    private static final String TAKE = "receipts.take";

    private final ObjectProvider<AmountLimits> limits;

    ReceiptLimits(ObjectProvider<AmountLimits> limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(TakeReceipt command) {
        return act(command.order())
                .flatMap(act -> limits.stream()
                        .flatMap(each -> each.forbids(command.cooperative(), act).stream())
                        .findFirst());
    }

    void posted(TakeReceipt command) {
        act(command.order()).ifPresent(act -> limits.forEach(each -> each.posted(command.cooperative(), act)));
    }

    private static Optional<Act> act(ReceiptOrder order) {
        return order.tender() instanceof Tender.Cash ? Optional.of(new Act(TAKE, order.sum())) : Optional.empty();
    }
}
