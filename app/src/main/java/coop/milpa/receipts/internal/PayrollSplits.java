package coop.milpa.receipts.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import coop.milpa.receipts.PayrollOrder;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Split;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Divides many rows at once: every destination is asked once for all of them. */
@Component
class PayrollSplits {

    private final Payables payables;

    PayrollSplits(Payables payables) {
        this.payables = payables;
    }

    /**
     * How each row is divided, or why it is not.
     *
     * @param refused  codes, by row
     */
    record Divided(Map<PayrollLine, Split> splits, Map<PayrollLine, String> refused) {}

    Divided divide(PayrollOrder order, List<PayrollLine> lines, LocalDate day) {
        List<MemberId> members = lines.stream().map(PayrollLine::member).toList();
        Map<MemberId, Payable> payable = payables.of(order.cooperative(), members, day, order.currency());
        Map<PayrollLine, Split> splits = new LinkedHashMap<>();
        for (PayrollLine line : lines) {
            splits.put(line, Splitter.byPriority(line.amount(), payable.getOrDefault(line.member(), Payable.NOTHING)));
        }
        Map<PayrollLine, String> refused = refused(order, splits, day);
        splits.keySet().removeAll(refused.keySet());
        return new Divided(payables.charged(order.cooperative(), splits, order.tender(), day), refused);
    }

    private Map<PayrollLine, String> refused(PayrollOrder order, Map<PayrollLine, Split> splits, LocalDate day) {
        List<Share> shares = splits.values().stream()
                .flatMap(split -> split.shares().stream())
                .toList();
        List<MemberId> members =
                splits.keySet().stream().map(PayrollLine::member).toList();
        Set<MemberId> departed = payables.departed(order.cooperative(), members, day);
        Map<MemberId, Refusal> forbidden = payables.forbids(order.cooperative(), shares, day);
        Map<PayrollLine, String> refused = new LinkedHashMap<>();
        splits.forEach((line, split) -> {
            Refusal why = forbidden.get(line.member());
            if (why != null) {
                refused.put(line, why.code());
            } else if (!split.left().isZero()) {
                refused.put(line, departed.contains(line.member()) ? "receipts.has-left" : "receipts.nowhere-for-rest");
            }
        });
        return refused;
    }
}
