package coop.milpa.origination;

import coop.milpa.kernel.Money;
import coop.milpa.origination.BudgetLine.Flow;
import coop.milpa.origination.BudgetLine.Part;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a household, and what it works in, takes in and spends in a month.
 *
 * @param currency  of all lines
 * @param lines  in the order in which they were said, at most {@value #MOST}
 */
public record Budget(Currency currency, List<BudgetLine> lines) {

    /** The most lines. */
    public static final int MOST = 80;

    public Budget {
        lines = List.copyOf(lines);
        if (lines.size() > MOST
                || !lines.stream().allMatch(line -> line.monthly().currency().equals(currency))) {
            throw new IllegalArgumentException("Budget in " + currency + ": " + lines);
        }
    }

    public List<BudgetLine> of(Part part, Flow flow) {
        return lines.stream()
                .filter(line -> line.part() == part && line.flow() == flow)
                .toList();
    }

    public Money income() {
        return sum(line -> line.flow() == Flow.INCOME);
    }

    public Money expenses() {
        return sum(line -> line.flow() == Flow.EXPENSE);
    }

    /** What is left of what comes in; below nothing where more goes out. */
    public Money disposable() {
        return income().minus(expenses());
    }

    public Money sum(Part part, Flow flow) {
        return sum(line -> line.part() == part && line.flow() == flow);
    }

    private Money sum(Predicate<BudgetLine> which) {
        return lines.stream().filter(which).map(BudgetLine::monthly).reduce(Money.zero(currency), Money::plus);
    }
}
