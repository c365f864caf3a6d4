package coop.milpa.members.internal;

import coop.milpa.kernel.Money;
import coop.milpa.members.Holding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of each account of a leaver: what she has pays what she owes, as far as it goes and is free, currency by
 * currency. Pure: knows only what it is given.
 *
 * @param lines  one an account, in the order given
 */
record SetOff(List<Line> lines) {

    /**
     * One account.
     *
     * @param setOff  how much of it pays, or is paid of, a debt
     * @param leftOver  how much is to be paid out
     * @param kept  how much stays: pledged, or a debt that nothing was there for
     */
    record Line(Holding holding, Money setOff, Money leftOver, Money kept) {

        /** Whether the account stands at zero afterwards. */
        boolean empties() {
            return kept.isZero();
        }
    }

    SetOff {
        lines = List.copyOf(lines);
    }

    /** Reckons it; kinds pay in the order given, those that are not in it last. */
    static SetOff of(List<Holding> holdings, List<Holding.Kind> order) {
        Map<Currency, Long> debts = new HashMap<>();
        holdings.stream()
                .filter(SetOff::isDebt)
                .forEach(debt ->
                        debts.merge(debt.amount().currency(), -debt.amount().minor(), Math::addExact));
        Map<Holding, Long> taken = taken(holdings, order, debts);
        Map<Currency, Long> pool = new HashMap<>();
        taken.forEach((holding, minor) -> pool.merge(holding.amount().currency(), minor, Math::addExact));
        List<Line> lines = new ArrayList<>();
        for (Holding holding : holdings) {
            lines.add(isDebt(holding) ? debt(holding, pool) : asset(holding, taken.getOrDefault(holding, 0L)));
        }
        return new SetOff(lines);
    }

    /** Debts, or parts of them, that nothing was there for. */
    List<Money> uncovered() {
        return lines.stream()
                .filter(line -> isDebt(line.holding()))
                .map(Line::kept)
                .filter(Money::isPositive)
                .toList();
    }

    /** Whether any money moves. */
    boolean moves() {
        return lines.stream()
                .anyMatch(line -> line.setOff().isPositive() || line.leftOver().isPositive());
    }

    private static Map<Holding, Long> taken(
            List<Holding> holdings, List<Holding.Kind> order, Map<Currency, Long> debts) {
        Map<Holding, Long> taken = new HashMap<>();
        holdings.stream()
                .filter(holding -> holding.amount().isPositive())
                .sorted(Comparator.comparingInt(holding -> place(order, holding.kind())))
                .forEach(holding -> {
                    Currency currency = holding.amount().currency();
                    long owed = debts.getOrDefault(currency, 0L);
                    long part = Math.min(owed, free(holding));
                    taken.put(holding, part);
                    debts.put(currency, owed - part);
                });
        return taken;
    }

    private static Line asset(Holding holding, long taken) {
        Currency currency = holding.amount().currency();
        long free = free(holding);
        return new Line(
                holding,
                new Money(taken, currency),
                new Money(free - taken, currency),
                new Money(Math.max(holding.amount().minor(), 0) - free, currency));
    }

    private static Line debt(Holding holding, Map<Currency, Long> pool) {
        Currency currency = holding.amount().currency();
        long owed = -holding.amount().minor();
        long there = pool.getOrDefault(currency, 0L);
        long paid = Math.min(owed, there);
        pool.put(currency, there - paid);
        return new Line(holding, new Money(paid, currency), Money.zero(currency), new Money(owed - paid, currency));
    }

    private static boolean isDebt(Holding holding) {
        return holding.amount().isNegative();
    }

    private static long free(Holding holding) {
        return Math.max(holding.amount().minor() - holding.pledged().minor(), 0);
    }

    private static int place(List<Holding.Kind> order, Holding.Kind kind) {
        int place = order.indexOf(kind);
        return place < 0 ? order.size() : place;
    }
}
