package coop.milpa.receipts.web;

import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Query;
import coop.milpa.api.Reply;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Subject;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.web.PaymentOrders.Paying;
import coop.milpa.receipts.web.PaymentOrders.Who;
import coop.milpa.receipts.web.ReceiptText.SplitText;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What other systems may ask to be done about receipts. */
@Component
class PaymentActs {

    private static final int REASON_MAX = 200;

    private final Receipts receipts;
    private final PaymentOrders orders;
    private final Members members;

    PaymentActs(Receipts receipts, PaymentOrders orders, Members members) {
        this.receipts = receipts;
        this.orders = orders;
        this.members = members;
    }

    /** How a sum would be divided. */
    SplitText split(Cooperative cooperative, Member member, Query query) {
        var paying = new Paying(
                query.money("sum", cooperative.currency()),
                query.text("from"),
                Who.NOBODY,
                query.text("branch"),
                "",
                List.of());
        Outcome<Split> split =
                orders.of(cooperative, member, paying).then(order -> receipts.preview(cooperative.id(), order));
        return switch (split) {
            case Outcome.Done<Split>(Split would) -> SplitText.of(would);
            case Outcome.Refused<Split>(Refusal why) -> throw new RefusedException(why);
        };
    }

    Operation<?> take(Cooperative cooperative, Member member) {
        return taking("receipts.take", Paying::read, member, body -> orders.of(cooperative, member, body));
    }

    Operation<?> takeTransfer(Cooperative cooperative, Member member) {
        return taking(
                "receipts.take-transfer",
                Paying::readTransfer,
                member,
                body -> orders.ofTransfer(cooperative, member, body));
    }

    private Operation<?> taking(
            String name,
            Function<Fields, Paying> reader,
            Member member,
            Function<Paying, Outcome<ReceiptOrder>> ordering) {
        return new OneByOne<>(
                name,
                reader,
                (home, asked) -> ordering.apply(asked.body())
                        .then(order -> receipts.take(new TakeReceipt(home, asked.request(), order)))
                        .map(receipt -> Reply.created(
                                ReceiptText.of(receipt, Optional.of(member.number())), subject(receipt))));
    }

    Operation<?> reverse(Receipt receipt) {
        return new OneByOne<>(
                "receipts.reverse",
                fields -> fields.text("reason", REASON_MAX),
                (home, asked) -> receipts.reverse(new ReverseReceipt(home, asked.request(), receipt.id(), asked.body()))
                        .map(undone -> Reply.done(
                                ReceiptText.of(
                                        undone,
                                        members.find(home, undone.member()).map(Member::number)),
                                subject(undone))));
    }

    private static Subject subject(Receipt receipt) {
        return new Subject("receipt", receipt.id().toString());
    }
}
