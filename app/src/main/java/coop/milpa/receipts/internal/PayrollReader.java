package coop.milpa.receipts.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.receipts.ListedAmount;
import coop.milpa.receipts.PayrollError;
import coop.milpa.receipts.PayrollOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out whom each row means and how much it says. Members are asked for once, all together. */
@Component
class PayrollReader {

    private final Members members;

    PayrollReader(Members members) {
        this.members = members;
    }

    /** Rows that are right, in order; what is wrong is added to {@code errors}. */
    List<PayrollLine> read(PayrollOrder order, PayrollFile file, List<PayrollError> errors) {
        Map<String, List<MemberId>> known = known(order, file);
        Set<MemberId> seen = new HashSet<>();
        List<PayrollLine> lines = new ArrayList<>();
        for (PayrollFile.Row row : file.rows()) {
            String amountFlaw =
                    ListedAmount.flaw(row.amount(), order.currency()).orElse("");
            List<MemberId> meant = known.getOrDefault(row.who(), List.of());
            String memberFlaw = flawOf(meant);
            if (memberFlaw.isEmpty() && !seen.add(meant.getFirst())) {
                memberFlaw = "duplicate-member";
            }
            if (!memberFlaw.isEmpty()) {
                errors.add(new PayrollError(file.name(), row.number(), file.named(), memberFlaw, row.who()));
            }
            if (!amountFlaw.isEmpty()) {
                errors.add(new PayrollError(file.name(), row.number(), PayrollFile.AMOUNT, amountFlaw, row.amount()));
            }
            if (memberFlaw.isEmpty() && amountFlaw.isEmpty()) {
                Money amount = Money.of(row.amount(), order.currency());
                lines.add(new PayrollLine(Math.toIntExact(row.number()), meant.getFirst(), amount));
            }
        }
        return lines;
    }

    private Map<String, List<MemberId>> known(PayrollOrder order, PayrollFile file) {
        Map<String, List<MemberId>> known = new HashMap<>();
        if (file.named().equals(PayrollFile.MEMBER)) {
            List<String> numbers =
                    file.rows().stream().map(PayrollFile.Row::who).distinct().toList();
            members.numbered(order.cooperative(), numbers)
                    .forEach((number, member) -> known.put(number, List.of(member.id())));
            return known;
        }
        for (Member member : members.all(order.cooperative()).values()) {
            String document = member.registration().document().number();
            known.computeIfAbsent(document, key -> new ArrayList<>()).add(member.id());
        }
        known.remove("");
        return known;
    }

    private static String flawOf(List<MemberId> meant) {
        return switch (meant.size()) {
            case 0 -> "unknown-member";
            case 1 -> "";
            default -> "ambiguous-document";
        };
    }
}
