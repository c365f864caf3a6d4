package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.MemberPanel;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a member has to pay, and what she paid last, on her page. */
@Component
class ReceiptsPanel implements MemberPanel {

    private static final int ORDER = 40;
    private static final int SHOWN_MAX = 10;

    private final Receipts receipts;
    private final List<Destination> destinations;

    ReceiptsPanel(Receipts receipts, List<Destination> destinations) {
        this.receipts = receipts;
        this.destinations = destinations.stream()
                .sorted(Comparator.comparingInt(Destination::priority))
                .toList();
    }

    /** What is to be paid and what was; totals of both by currency. */
    record Paying(List<DueLine> due, List<Money> dueTotals, List<Paid> paid, List<Money> paidTotals) {}

    /**
     * A receipt.
     *
     * @param destinations  codes of what it paid, each once
     * @param charges  what it cost, by reason
     */
    record Paid(Receipt receipt, List<String> destinations, Map<String, Money> charges) {

        static Paid of(Receipt receipt) {
            List<String> codes = receipt.payments().stream()
                    .map(payment -> payment.due().destination())
                    .distinct()
                    .toList();
            Map<String, Money> charges = new TreeMap<>();
            receipt.charges().forEach(charge -> charges.merge(charge.reason(), charge.amount(), Money::plus));
            return new Paid(receipt, codes, charges);
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<Due> dues = destinations.stream()
                .flatMap(each -> each.due(cooperative, List.of(member), day).stream())
                .toList();
        List<Paid> paid = receipts.of(cooperative, member, SHOWN_MAX).stream()
                .map(Paid::of)
                .toList();
        List<Money> standing = totals(paid.stream()
                .map(Paid::receipt)
                .filter(receipt -> receipt.reversal().isEmpty())
                .map(Receipt::sum));
        var paying = new Paying(DueLine.of(dues), totals(dues.stream().map(Due::amount)), paid, standing);
        return Optional.of(new Shown("receipts/panel", paying, List.of()));
    }

    private static List<Money> totals(Stream<Money> amounts) {
        Map<String, Money> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return List.copyOf(sums.values());
    }
}
