package coop.milpa.ledger;

import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A balanced set of lines to be written together. One that does not balance cannot be made.
 *
 * @param heading  whose books, which request, what happened, who did it
 * @param lines  2 or more, adding up to zero in each currency; a close posts as many as there are accounts
 */
public record Entry(Heading heading, List<Line> lines) {

    public Entry {
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("An entry has two lines or more: " + lines);
        }
        refuseUnlessBalanced(lines);
    }

    /** The commonest entry: one account is debited, another credited, both facing the same counterparty. */
    public static Entry transfer(Heading heading, AccountId debit, AccountId credit, Money amount, Standing standing) {
        return new Entry(heading, List.of(Line.debit(debit, amount, standing), Line.credit(credit, amount, standing)));
    }

    private static void refuseUnlessBalanced(List<Line> lines) {
        Map<String, Long> sums = new TreeMap<>();
        for (Line line : lines) {
            Currency currency = line.amount().currency();
            sums.merge(currency.getCurrencyCode(), line.amount().minor(), Math::addExact);
        }
        sums.values().removeIf(sum -> sum == 0);
        if (!sums.isEmpty()) {
            throw new IllegalArgumentException("Entry is off by " + sums + " minor units: " + lines);
        }
    }
}
