package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits;
import coop.milpa.platform.AmountLimits.Act;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks how much whoever approves an entry by hand may approve: the sum of its debits, in each currency. */
@Component
class HandLimits {

    private static final String APPROVE = "entries.approve";

    private final ObjectProvider<AmountLimits> limits;

    HandLimits(ObjectProvider<AmountLimits> limits) {
        this.limits = limits;
    }

    Optional<Refusal> forbids(CooperativeId cooperative, List<DraftLine> lines) {
        Collection<Act> acts = acts(lines);
        return limits.stream()
                .flatMap(each -> acts.stream().flatMap(act -> each.forbids(cooperative, act).stream()))
                .findFirst();
    }

    void posted(CooperativeId cooperative, List<DraftLine> lines) {
        limits.forEach(each -> acts(lines).forEach(act -> each.posted(cooperative, act)));
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
