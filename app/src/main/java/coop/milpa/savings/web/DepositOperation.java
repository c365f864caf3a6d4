package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deposits, those that come at the same time together. */
@Component
class DepositOperation implements Operation<CashBody> {

    private final CashOrders orders;
    private final Deposits deposits;

    DepositOperation(CashOrders orders, Deposits deposits) {
        this.orders = orders;
        this.deposits = deposits;
    }

    @Override
    public String name() {
        return "savings.deposit";
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public CashBody read(Fields fields) {
        return CashBody.read(fields);
    }

    @Override
    public List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<CashBody>> asked) {
        List<CashOrders.One> all = asked.stream()
                .map(one -> new CashOrders.One(one, one.request(), one.body()))
                .toList();
        return Outcomes.map(
                deposits.take(cooperative, orders.deposits(cooperative, all)),
                (n, receipt) -> ReceiptText.created(asked.get(n).body().account(), receipt));
    }
}
