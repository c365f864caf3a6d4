package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks how much whoever acts may take at the window, pay out of transfers, and undo. */
@Component
class ReceiptLimits {

    private static final String TAKE = "receipts.take";
    private static final String TRANSFER = "receipts.transfer";
    private static final String REVERSE = "receipts.reverse";
    private static final String PAYROLL_CASH = "receipts.payroll-cash";

    private final PostingLimits limits;

    ReceiptLimits(PostingLimits limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(TakeReceipt command) {
        return forbids(command.cooperative(), act(command.order()));
    }

    void posted(TakeReceipt command) {
        posted(command.cooperative(), act(command.order()));
    }

    Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Money sum) {
        return forbids(cooperative, new Act(REVERSE, sum));
    }

    void undone(CooperativeId cooperative, Money sum) {
        posted(cooperative, new Act(REVERSE, sum));
    }

    /** An employer's file that is paid in cash: all of it. */
    Optional<Refusal> forbidsPayroll(CooperativeId cooperative, Money sum) {
        return forbids(cooperative, new Act(PAYROLL_CASH, sum));
    }

    void payrollPosted(CooperativeId cooperative, Money sum) {
        posted(cooperative, new Act(PAYROLL_CASH, sum));
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, Act act) {
        return limits.forbids(cooperative, List.of(act));
    }

    private void posted(CooperativeId cooperative, Act act) {
        limits.posted(cooperative, List.of(act));
    }

    private static Act act(ReceiptOrder order) {
        String permission = switch (order.tender()) {
            case Tender.Cash cash -> TAKE;
            case Tender.FromAccount account -> TAKE;
            case Tender.Transfer transfer -> TRANSFER;
        };
        return new Act(permission, order.sum());
    }
}
