package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a receipt pays into savings accounts, whatever makes it due: it is taxed and recorded alike. */
abstract class IntoSavings implements Destination {

    private final ReceivedMoney received;

    IntoSavings(ReceivedMoney received) {
        this.received = received;
    }

    @Override
    public Map<Share, List<Charge>> charges(
            CooperativeId cooperative, List<Share> shares, Tender tender, LocalDate on) {
        return received.charges(cooperative, shares, tender, on);
    }

    @Override
    public void paid(CooperativeId cooperative, List<Payment> payments) {
        received.paid(cooperative, payments);
    }

    @Override
    public void undone(CooperativeId cooperative, List<Payment> payments) {
        received.undone(cooperative, payments);
    }
}
