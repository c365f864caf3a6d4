package coop.milpa.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of a deposit and what moved on them.
 *
 * @param from  first day that earns
 * @param to  first day that earns no more
 * @param opening  balance at the start of {@code from}
 * @param movements  each on a day that earns, in any order
 */
public record DepositHistory(LocalDate from, LocalDate to, BigDecimal opening, List<DepositMovement> movements) {

    public DepositHistory {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Ends " + to + " before it begins " + from);
        }
        for (DepositMovement movement : movements) {
            if (movement.on().isBefore(from) || !movement.on().isBefore(to)) {
                throw new IllegalArgumentException(movement + " is not from " + from + " to " + to);
            }
        }
        movements = List.copyOf(movements);
    }

    /** Cut short: what was planned from that day on did not happen. */
    public DepositHistory until(LocalDate end) {
        List<DepositMovement> before = movements.stream()
                .filter(movement -> movement.on().isBefore(end))
                .toList();
        return new DepositHistory(from, end, opening, before);
    }

    public long days() {
        return DayCount.days(from, to);
    }

    /** The most decimals that any amount in it is written with. */
    int decimals() {
        return Stream.concat(Stream.of(opening), movements.stream().map(DepositMovement::amount))
                .mapToInt(amount -> Math.max(0, amount.scale()))
                .max()
                .orElse(0);
    }
}
