package coop.milpa.registry.web;

import coop.milpa.ledger.CodeLines;
import coop.milpa.ledger.CodeLines.By;
import coop.milpa.ledger.CodeLines.Sorting;
import coop.milpa.ledger.CodeLines.Sum;
import coop.milpa.ledger.CodeLines.Which;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The lines of a code as rows of a list.
 *
 * @param lines  where they are
 * @param which  those that are asked for
 * @param sums  what they add up to
 */
record CodeRows(CodeLines lines, Which which, List<Sum> sums) implements Rows<LedgerLine> {

    static final String DAY = "day";
    static final String CONCEPT = "concept";
    static final String NARRATIVE = "narrative";
    static final String ACCOUNT = "account";
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";

    CodeRows {
        sums = List.copyOf(sums);
    }

    static CodeRows of(CodeLines lines, Which which) {
        return new CodeRows(lines, which, lines.sums(which));
    }

    /** Whether they are of more than one account. */
    boolean areOfSeveralAccounts() {
        return sums.stream().mapToLong(Sum::accounts).sum() > 1;
    }

    @Override
    public List<LedgerLine> page(SortOrder order, long offset, int limit) {
        return lines.page(which, sorting(order), offset, limit);
    }

    @Override
    public void each(SortOrder order, Consumer<LedgerLine> into) {
        lines.each(which, sorting(order), into);
    }

    @Override
    public Totals totals() {
        return new Totals(
                sums.stream().mapToLong(Sum::lines).sum(),
                sums.stream()
                        .map(sum -> Totals.Sum.of(sum.currency(), Map.of(DEBIT, sum.debit(), CREDIT, sum.credit())))
                        .toList());
    }

    /** The greatest credit is the least amount. */
    private static Sorting sorting(SortOrder order) {
        return switch (order.column()) {
            case DEBIT -> new Sorting(By.AMOUNT, order.descending());
            case CREDIT -> new Sorting(By.AMOUNT, !order.descending());
            case "" -> new Sorting(By.DAY, false);
            default -> new Sorting(By.valueOf(order.column().toUpperCase(Locale.ROOT)), order.descending());
        };
    }
}
