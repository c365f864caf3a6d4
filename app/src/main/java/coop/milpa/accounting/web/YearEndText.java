package coop.milpa.accounting.web;

import coop.milpa.accounting.YearEnd;
import coop.milpa.api.Amount;
import coop.milpa.kernel.BranchId;
import java.util.List;
import java.util.Map;

/** A financial year that has ended. */
record YearEndText(String endsOn, List<Surplus> surpluses) {

    YearEndText {
        surpluses = List.copyOf(surpluses);
    }

    /** What a branch earned in a currency; negative for a loss. */
    record Surplus(String branch, Amount amount) {}

    static YearEndText of(YearEnd year, Map<BranchId, String> branches) {
        return new YearEndText(
                year.endsOn().toString(),
                year.surpluses().stream()
                        .map(each -> new Surplus(
                                branches.getOrDefault(
                                        each.branch(), each.branch().toString()),
                                Amount.of(each.amount())))
                        .toList());
    }
}
