package coop.milpa.accounting.internal;

import coop.milpa.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fills folios with rows and carries the sums forward. Keeps one folio at a time. */
final class Folios {

    /** What fits on a letter page beside the sums of three currencies. */
    static final int ROWS_MAX = 42;

    private final FolioSink sink;
    private final List<Folio.Row> rows = new ArrayList<>();
    private final Map<String, Folio.Sum> sums = new TreeMap<>();
    private List<Folio.Sum> before = List.of();
    private long number;
    private long filled;

    Folios(long first, FolioSink sink) {
        this.number = first;
        this.sink = sink;
    }

    /** Something that belongs to no sum. */
    void add(Folio.Row row) {
        turnWhenFull(1);
        rows.add(row);
    }

    /** Something that should not stand alone at the foot of a folio. */
    void addWithNext(Folio.Row row) {
        turnWhenFull(2);
        rows.add(row);
    }

    /** A line, which counts in the sums. */
    void add(Folio.Row row, Money amount) {
        turnWhenFull(1);
        rows.add(row);
        Money zero = Money.zero(amount.currency());
        Folio.Sum sum =
                new Folio.Sum(amount.isPositive() ? amount : zero, amount.isNegative() ? amount.negated() : zero);
        sums.merge(amount.currency().getCurrencyCode(), sum, Folios::plus);
    }

    /** The last folio, even if there is nothing on it. */
    long end() {
        turn(true);
        return filled;
    }

    List<Folio.Sum> sums() {
        return List.copyOf(sums.values());
    }

    private void turnWhenFull(int wanted) {
        if (rows.size() + wanted > ROWS_MAX) {
            turn(false);
        }
    }

    private void turn(boolean last) {
        sink.accept(new Folio(number, before, rows, sums(), last));
        before = sums();
        rows.clear();
        number++;
        filled++;
    }

    private static Folio.Sum plus(Folio.Sum one, Folio.Sum other) {
        return new Folio.Sum(one.debit().plus(other.debit()), one.credit().plus(other.credit()));
    }
}
