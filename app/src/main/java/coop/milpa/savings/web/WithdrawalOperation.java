package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import java.util.List;
import org.springframework.stereotype.Component;

/** Withdrawals, each in a transaction of its own: who may take what is asked anew for each. */
@Component
class WithdrawalOperation implements Operation<CashBody> {

    private final CashOrders orders;
    private final SavingsOperations operations;

    WithdrawalOperation(CashOrders orders, SavingsOperations operations) {
        this.orders = orders;
        this.operations = operations;
    }

    @Override
    public String name() {
        return "savings.withdrawal";
    }

    @Override
    public CashBody read(Fields fields) {
        return CashBody.taking(fields);
    }

    @Override
    public List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<CashBody>> asked) {
        List<CashOrders.One> all = asked.stream()
                .map(one -> new CashOrders.One(one, one.request(), one.body()))
                .toList();
        List<Outcome<SavingsReceipt>> receipts =
                orders.takings(cooperative, all).stream().map(this::withdraw).toList();
        return Outcomes.map(
                receipts,
                (n, receipt) -> ReceiptText.created(asked.get(n).body().account(), receipt));
    }

    private Outcome<SavingsReceipt> withdraw(Outcome<CashMovement> order) {
        return switch (order) {
            case Outcome.Done<CashMovement>(CashMovement command) -> operations.withdraw(command);
            case Outcome.Refused<CashMovement>(Refusal why) -> Outcome.refused(why);
        };
    }
}
