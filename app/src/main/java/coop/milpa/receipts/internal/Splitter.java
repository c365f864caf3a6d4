package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Divides a sum over what a member may pay. The same for preview, receipt and payroll file. */
final class Splitter {

    private Splitter() {}

    /** Pays dues one after another as far as the sum goes; what is left over goes to the first that takes it. */
    static Split byPriority(Money sum, Payable payable) {
        List<Share> shares = new ArrayList<>();
        Money left = sum;
        for (Due due : payable.dues()) {
            if (!left.isPositive()) {
                break;
            }
            Money paid = left.compareTo(due.amount()) < 0 ? left : due.amount();
            shares.add(new Share(due, paid));
            left = left.minus(paid);
        }
        Optional<Due> rest = payable.rest();
        if (!left.isPositive() || rest.isEmpty()) {
            return new Split(shares, left);
        }
        shares.add(new Share(rest.get(), left));
        return new Split(shares, Money.zero(sum.currency()));
    }

    /** Pays what the payer names, parts of one name together; refused unless it is payable and adds up to the sum. */
    static Outcome<Split> byHand(Money sum, Payable payable, List<Part> parts) {
        Map<Due, Money> named = new LinkedHashMap<>();
        Money total = Money.zero(sum.currency());
        for (Part part : parts) {
            if (!part.amount().isPositive()) {
                return Outcome.refused(new ReceiptRefusal.PartNotPositive(part));
            }
            Optional<Due> due = payable.find(part.destination(), part.reference())
                    .filter(found ->
                            found.amount().currency().equals(part.amount().currency()));
            if (due.isEmpty()) {
                return Outcome.refused(new ReceiptRefusal.UnknownPart(part));
            }
            Money paid = named.merge(due.get(), part.amount(), Money::plus);
            if (!due.get().amount().isZero() && paid.compareTo(due.get().amount()) > 0) {
                return Outcome.refused(
                        new ReceiptRefusal.PartTooLarge(part, due.get().amount()));
            }
            total = total.plus(part.amount());
        }
        if (!total.equals(sum)) {
            return Outcome.refused(new ReceiptRefusal.PartsOff(total, sum));
        }
        List<Share> shares = new ArrayList<>();
        named.forEach((due, paid) -> shares.add(new Share(due, paid)));
        return Outcome.done(new Split(shares, Money.zero(sum.currency())));
    }
}
