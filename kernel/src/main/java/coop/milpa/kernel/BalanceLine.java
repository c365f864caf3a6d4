package coop.milpa.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The balance of a deposit as its days pass: what moved, and what was posted. */
final class BalanceLine {

    private final NavigableMap<LocalDate, Fraction> movements = new TreeMap<>();
    private Fraction balance;

    BalanceLine(DepositHistory history) {
        balance = Fraction.of(history.opening());
        for (DepositMovement movement : history.movements()) {
            movements.merge(movement.on(), Fraction.of(movement.amount()), Fraction::plus);
        }
    }

    Fraction balance() {
        return balance;
    }

    void add(Fraction posted) {
        balance = balance.plus(posted).bounded();
    }

    /** Lets the days of a period pass. */
    List<BalanceSpan> pass(LocalDate from, LocalDate to) {
        List<BalanceSpan> spans = new ArrayList<>();
        LocalDate start = from;
        for (Map.Entry<LocalDate, Fraction> moved :
                movements.subMap(from, true, to, false).entrySet()) {
            if (start.isBefore(moved.getKey())) {
                spans.add(new BalanceSpan(start, moved.getKey(), balance));
            }
            start = moved.getKey();
            balance = balance.plus(moved.getValue());
        }
        if (start.isBefore(to)) {
            spans.add(new BalanceSpan(start, to, balance));
        }
        return spans;
    }
}
