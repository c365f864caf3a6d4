package coop.milpa.accounting.web;

import coop.milpa.accounting.DraftLine;
import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Both sides of some lines, of one currency.
 *
 * @param debit  what is debited
 * @param credit  what is credited, positive
 */
record Sums(Money debit, Money credit) {

    /** One for each currency; of no lines, nothing of the usual currency. */
    static List<Sums> of(List<DraftLine> lines, Currency usual) {
        Map<String, Sums> sums = new TreeMap<>();
        for (DraftLine line : lines) {
            Money zero = Money.zero(line.amount().currency());
            var side = line.amount().isPositive()
                    ? new Sums(line.amount(), zero)
                    : new Sums(zero, line.amount().negated());
            sums.merge(line.amount().currency().getCurrencyCode(), side, Sums::plus);
        }
        return sums.isEmpty() ? List.of(new Sums(Money.zero(usual), Money.zero(usual))) : List.copyOf(sums.values());
    }

    private Sums plus(Sums other) {
        return new Sums(debit.plus(other.debit), credit.plus(other.credit));
    }

    public boolean isEven() {
        return debit.equals(credit);
    }

    /** How far both sides are apart, never negative. */
    public Money difference() {
        Money difference = debit.minus(credit);
        return difference.isNegative() ? difference.negated() : difference;
    }
}
