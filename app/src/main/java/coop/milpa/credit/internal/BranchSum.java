package coop.milpa.credit.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the loans of a branch come to, in a currency. */
record BranchSum(BranchId branch, Money sum) {

    BranchSum negated() {
        return new BranchSum(branch, sum.negated());
    }

    /** What all branches come to, for a report. */
    static String words(List<BranchSum> sums) {
        Map<String, Money> all = new TreeMap<>();
        sums.forEach(one -> all.merge(one.sum().currency().getCurrencyCode(), one.sum(), Money::plus));
        return all.values().stream().map(Money::toString).collect(Collectors.joining(", "));
    }
}
