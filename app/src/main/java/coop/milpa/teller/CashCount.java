package coop.milpa.teller;

import coop.milpa.kernel.Money;
import java.util.List;

/**
 * What somebody counted: how many of each denomination, and what she says it comes to. That both agree is a rule, not
 * taken for granted: see {@link CountRefusal.CountOff}.
 *
 * @param lines  one a denomination, in any order; at most 100
 * @param said  what she says it comes to, nothing or more
 */
public record CashCount(List<Line> lines, Money said) {

    private static final int LINES_MAX = 100;

    public CashCount {
        lines = List.copyOf(lines);
        if (lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("A count of " + lines.size() + " lines");
        }
        if (lines.stream().map(Line::value).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("A denomination stands twice: " + lines);
        }
        if (said.isNegative()) {
            throw new IllegalArgumentException("Counted " + said);
        }
    }

    /**
     * How many of one denomination. A note and a coin of the same value are counted together.
     *
     * @param value  what one is worth, more than nothing
     * @param quantity  from 0 to 1,000,000
     */
    public record Line(Money value, long quantity) {

        private static final long QUANTITY_MAX = 1_000_000;

        public Line {
            if (!value.isPositive() || quantity < 0 || quantity > QUANTITY_MAX) {
                throw new IllegalArgumentException(quantity + " of " + value);
            }
        }
    }

    /** Nothing was there. */
    public static CashCount nothing(Money zero) {
        return new CashCount(List.of(), zero);
    }

    /** What the lines come to. */
    public Money sum() {
        return lines.stream()
                .map(line -> line.value().times(line.quantity()))
                .reduce(new Money(0, said.currency()), Money::plus);
    }

    /** The lines of which there is something, the largest denomination first: what two equal counts have in common. */
    public List<Line> present() {
        return lines.stream()
                .filter(line -> line.quantity() > 0)
                .sorted((one, other) -> other.value().compareTo(one.value()))
                .toList();
    }
}
