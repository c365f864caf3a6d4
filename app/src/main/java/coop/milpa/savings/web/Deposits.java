package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.savings.CashDeposit;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes those deposits for which there is an order, all at once. */
@Component
class Deposits {

    private final SavingsOperations operations;

    Deposits(SavingsOperations operations) {
        this.operations = operations;
    }

    /** An outcome for each order, in order. */
    List<Outcome<SavingsReceipt>> take(CooperativeId cooperative, List<Outcome<CashDeposit>> orders) {
        List<CashDeposit> ordered = new ArrayList<>();
        for (Outcome<CashDeposit> order : orders) {
            if (order instanceof Outcome.Done<CashDeposit>(CashDeposit command)) {
                ordered.add(command);
            }
        }
        Iterator<Outcome<SavingsReceipt>> taken =
                operations.depositAll(cooperative, ordered).iterator();
        List<Outcome<SavingsReceipt>> outcomes = new ArrayList<>(orders.size());
        for (Outcome<CashDeposit> order : orders) {
            outcomes.add(
                    switch (order) {
                        case Outcome.Done<CashDeposit> done -> taken.next();
                        case Outcome.Refused<CashDeposit>(Refusal why) -> Outcome.refused(why);
                    });
        }
        return outcomes;
    }
}
