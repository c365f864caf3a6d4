package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Verification;
import coop.milpa.platform.TenantScope;
import coop.milpa.platform.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds what was declared against what was paid, and both and the queue against the books. Lines that other modules or
 * people wrote under the same codes are not theirs.
 */
@Component
@Order(5)
class SharesVerification implements Verification {

    private static final int OFFENDERS_MAX = 10;
    private static final Books.Period ALWAYS = new Books.Period(LocalDate.of(1900, 1, 1), Validity.OPEN);
    private static final String PAID_IN = "contributions.paid-in";
    private static final String SETTLEMENT = "members.settlement";
    private static final Set<String> OF_SURPLUS = Set.of(Resolving.CONCEPT, PaymentEntries.CONCEPT, PAID_IN);
    private static final Set<String> OF_QUEUE = Set.of(SETTLEMENT, RedemptionCash.CONCEPT);

    private final SharesSums sums;
    private final Books books;
    private final Charts charts;
    private final TenantScope tenants;

    SharesVerification(SharesSums sums, Books books, Charts charts, TenantScope tenants) {
        this.sums = sums;
        this.books = books;
        this.charts = charts;
        this.tenants = tenants;
    }

    @Override
    public List<Finding> verify(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> List.of(parts(cooperative), payable(cooperative), queue(cooperative)));
    }

    private Finding parts(CooperativeId cooperative) {
        List<String> offenders = new ArrayList<>(sums.misdeclared(cooperative));
        offenders.addAll(sums.mispaid(cooperative));
        return finding("surplus-parts-equal-what-was-declared", "", offenders);
    }

    private Finding payable(CooperativeId cooperative) {
        Map<String, Long> booked = booked(cooperative, AccountRole.SURPLUS_PAYABLE, OF_SURPLUS);
        return finding(
                "surplus-declared-equals-paid-and-payable",
                "payable " + booked,
                differences(booked, sums.owed(cooperative)));
    }

    private Finding queue(CooperativeId cooperative) {
        Map<String, Long> booked = booked(cooperative, AccountRole.CONTRIBUTIONS_REFUNDABLE, OF_QUEUE);
        List<String> offenders = new ArrayList<>(differences(booked, sums.queued(cooperative)));
        offenders.addAll(sums.overpaid(cooperative));
        return finding("redemption-queue-equals-what-is-owed", "owed " + booked, offenders);
    }

    /** What is owed under a code by entries of some concepts, positive for credit. */
    private Map<String, Long> booked(CooperativeId cooperative, AccountRole role, Set<String> concepts) {
        Map<String, Long> booked = new TreeMap<>();
        charts.codes(cooperative).stream()
                .filter(code -> code.role().filter(role::equals).isPresent())
                .flatMap(code -> books.lines(cooperative, code.code(), ALWAYS, Integer.MAX_VALUE).stream())
                .filter(line -> concepts.contains(line.concept()))
                .forEach(line -> booked.merge(
                        line.amount().currency().getCurrencyCode(),
                        -line.amount().minor(),
                        Math::addExact));
        return booked;
    }

    private static List<String> differences(Map<String, Long> booked, List<SharesSums.Owed> registered) {
        Map<String, Long> left = new TreeMap<>(booked);
        registered.forEach(owed -> left.merge(owed.currency(), -owed.minor(), Math::addExact));
        return left.entrySet().stream()
                .filter(off -> off.getValue() != 0)
                .map(off -> off.getKey() + ": books less register is " + off.getValue())
                .toList();
    }

    private static Finding finding(String name, String figure, List<String> offenders) {
        return new Finding(
                name,
                offenders.isEmpty(),
                figure,
                offenders.stream().limit(OFFENDERS_MAX).toList());
    }
}
