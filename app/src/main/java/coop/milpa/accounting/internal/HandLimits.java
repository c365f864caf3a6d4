package coop.milpa.accounting.internal;

import coop.milpa.accounting.DraftEntry;
import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits;
import coop.milpa.platform.AmountLimits.Act;
import java.util.Collection;
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

    Optional<Refusal> forbids(DraftEntry entry) {
        Collection<Act> acts = acts(entry);
        return limits.stream()
                .flatMap(each -> acts.stream().flatMap(act -> each.forbids(entry.cooperative(), act).stream()))
                .findFirst();
    }

    void posted(DraftEntry entry) {
        limits.forEach(each -> acts(entry).forEach(act -> each.posted(entry.cooperative(), act)));
    }

    private static Collection<Act> acts(DraftEntry entry) {
        return entry.lines().stream()
                .map(DraftLine::amount)
                .filter(Money::isPositive)
                .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus))
                .values()
                .stream()
                .map(sum -> new Act(APPROVE, sum))
                .toList();
    }
}
