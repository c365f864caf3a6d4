package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Transfers between accounts of the cooperative, each in a transaction of its own. */
@Component
class TransferOperation implements Operation<TransferOperation.Body> {

    private static final int NUMBER_MAX = 40;

    private final CashOrders orders;
    private final SavingsOperations operations;

    TransferOperation(CashOrders orders, SavingsOperations operations) {
        this.orders = orders;
        this.operations = operations;
    }

    /**
     * A transfer as another system asks for it.
     *
     * @param from  number of the account that gives
     * @param to  number of the account that takes
     * @param amount  more than nothing
     * @param by  the number of the member who asks; the owner of what gives if it is not said
     * @param cosigner  the number of the member who signs with her, where all holders must
     * @param valueDate  the day it counts from, if a past one
     */
    record Body(
            String from,
            String to,
            Money amount,
            Optional<String> by,
            Optional<String> cosigner,
            Optional<LocalDate> valueDate) {

        /** What gives, as far as a withdrawal would say the same. */
        CashBody taking() {
            return new CashBody(from, amount, by, cosigner, Optional.empty(), "", valueDate);
        }
    }

    @Override
    public String name() {
        return "savings.transfer";
    }

    @Override
    public Body read(Fields fields) {
        return new Body(
                fields.text("from", NUMBER_MAX),
                fields.text("to", NUMBER_MAX),
                fields.money("amount"),
                fields.optionalText("by", NUMBER_MAX),
                fields.optionalText("cosigner", NUMBER_MAX),
                fields.optionalDay("valueDate"));
    }

    @Override
    public List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<Body>> asked) {
        List<CashOrders.One> all = asked.stream()
                .map(one -> new CashOrders.One(one, one.request(), one.body().taking()))
                .toList();
        List<Outcome<CashMovement>> taking = orders.takings(cooperative, all);
        List<Outcome<SavingsReceipt>> receipts = IntStream.range(0, asked.size())
                .mapToObj(n -> transfer(taking.get(n), asked.get(n).body().to()))
                .toList();
        return Outcomes.map(
                receipts,
                (n, receipt) -> ReceiptText.created(asked.get(n).body().from(), receipt));
    }

    private Outcome<SavingsReceipt> transfer(Outcome<CashMovement> order, String to) {
        return switch (order) {
            case Outcome.Done<CashMovement>(CashMovement taking) ->
                operations.transfer(new TransferSavings(taking.order(), taking.number(), to, taking.amount()));
            case Outcome.Refused<CashMovement>(Refusal why) -> Outcome.refused(why);
        };
    }
}
