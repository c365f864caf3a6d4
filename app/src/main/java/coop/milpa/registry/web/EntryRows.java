package coop.milpa.registry.web;

import coop.milpa.ledger.EntrySearch;
import coop.milpa.ledger.EntrySearch.By;
import coop.milpa.ledger.EntrySearch.Found;
import coop.milpa.ledger.EntrySearch.Question;
import coop.milpa.ledger.EntrySearch.Sorting;
import coop.milpa.ledger.EntrySearch.Sum;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Entries that were found as rows of a list.
 *
 * @param search  finds them
 * @param question  which
 */
record EntryRows(EntrySearch search, Question question) implements Rows<Found> {

    static final String DAY = "day";
    static final String CONCEPT = "concept";
    static final String NARRATIVE = "narrative";
    static final String AMOUNT = "amount";

    @Override
    public List<Found> page(SortOrder order, long offset, int limit) {
        return search.page(question, sorting(order), offset, limit);
    }

    @Override
    public void each(SortOrder order, Consumer<Found> into) {
        search.each(question, sorting(order), into);
    }

    @Override
    public Totals totals() {
        List<Sum> sums = search.sums(question);
        return new Totals(
                sums.stream().mapToLong(Sum::entries).sum(),
                sums.stream()
                        .map(sum -> Totals.Sum.of(sum.currency(), Map.of(AMOUNT, sum.debit())))
                        .toList());
    }

    private static Sorting sorting(SortOrder order) {
        return order.column().isEmpty()
                ? new Sorting(By.DAY, false)
                : new Sorting(By.valueOf(order.column().toUpperCase(Locale.ROOT)), order.descending());
    }
}
