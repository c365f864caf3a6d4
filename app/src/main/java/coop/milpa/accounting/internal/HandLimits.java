package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.PostingLimits;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks how much whoever approves an entry by hand may approve: the sum of its debits, in each currency. */
@Component
class HandLimits {

    private static final String APPROVE = "entries.approve";

    private final PostingLimits limits;

    HandLimits(PostingLimits limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(CooperativeId cooperative, List<DraftLine> lines) {
        return limits.forbids(cooperative, acts(lines));
    }

    void posted(CooperativeId cooperative, List<DraftLine> lines) {
        limits.posted(cooperative, acts(lines));
    }

    private static Collection<Act> acts(List<DraftLine> lines) {
        return lines.stream()
                .map(DraftLine::amount)
                .filter(Money::isPositive)
                .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus))
                .values()
                .stream()
                .map(sum -> new Act(APPROVE, sum))
                .toList();
    }
}
