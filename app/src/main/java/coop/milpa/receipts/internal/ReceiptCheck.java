package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Members;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.Split;
import coop.milpa.receipts.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks everyone who may say no to a receipt, in order. Writes nothing, so a preview asks the same. */
@Component
class ReceiptCheck {

    private final Members members;
    private final Tenders tenders;
    private final Payables payables;

    ReceiptCheck(Members members, Tenders tenders, Payables payables) {
        this.members = members;
        this.tenders = tenders;
        this.payables = payables;
    }

    /** How it would be divided; something may be left. */
    Outcome<Split> split(CooperativeId cooperative, ReceiptOrder order, LocalDate day) {
        MemberId member = order.member();
        if (!order.sum().isPositive()) {
            return Outcome.refused(new ReceiptRefusal.SumNotPositive(order.sum()));
        }
        if (!members.named(cooperative, List.of(member)).containsKey(member)) {
            return Outcome.refused(new ReceiptRefusal.UnknownMember(member));
        }
        Map<MemberId, Payable> all =
                payables.of(cooperative, List.of(member), day, order.sum().currency());
        Payable payable = all.getOrDefault(member, Payable.NOTHING);
        Outcome<Split> decided = ReceiptPolicy.split(order, without(order.tender(), payable));
        boolean departed = !payables.departed(cooperative, List.of(member), day).isEmpty();
        return allowed(cooperative, day, order, departed ? ReceiptPolicy.debtsOnly(member, decided) : decided);
    }

    /** How it is divided, if everyone agrees and nothing is left. */
    Outcome<Split> decide(CooperativeId cooperative, ReceiptOrder order, LocalDate day) {
        return switch (split(cooperative, order, day)) {
            case Outcome.Refused<Split> refused -> refused;
            case Outcome.Done<Split>(Split split) -> {
                Optional<Refusal> forbidden = tenders.forbids(cooperative, order, split, day);
                yield split.left().isZero() && forbidden.isPresent()
                        ? Outcome.refused(forbidden.get())
                        : ReceiptPolicy.nothingLeft(split);
            }
        };
    }

    private Outcome<Split> allowed(
            CooperativeId cooperative, LocalDate day, ReceiptOrder order, Outcome<Split> decided) {
        if (decided instanceof Outcome.Done<Split>(Split split)) {
            Optional<Refusal> forbidden = payables.forbids(cooperative, split.shares(), day).values().stream()
                    .findFirst();
            return forbidden
                    .<Outcome<Split>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(charged(cooperative, day, order, split)));
        }
        return decided;
    }

    private Split charged(CooperativeId cooperative, LocalDate day, ReceiptOrder order, Split split) {
        return Objects.requireNonNull(payables.charged(cooperative, Map.of(order.member(), split), order.tender(), day)
                .get(order.member()));
    }

    private static Payable without(Tender tender, Payable payable) {
        return tender instanceof Tender.FromAccount(var account, var acting) ? payable.without(account) : payable;
    }
}
