package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.receipts.Due;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is due to one destination in one currency, all of it together.
 *
 * @param destination  its code, which is the message that names it
 * @param since  the day on which the oldest of it was due
 * @param amount  the sum
 */
record DueLine(String destination, LocalDate since, Money amount) {

    /** In the order in which destinations first come. */
    static List<DueLine> of(List<Due> dues) {
        Map<String, DueLine> lines = new LinkedHashMap<>();
        for (Due due : dues) {
            lines.merge(
                    due.destination() + due.amount().currency(),
                    new DueLine(due.destination(), due.dueOn(), due.amount()),
                    DueLine::plus);
        }
        return List.copyOf(lines.values());
    }

    private DueLine plus(DueLine other) {
        LocalDate earlier = since.isBefore(other.since) ? since : other.since;
        return new DueLine(destination, earlier, amount.plus(other.amount));
    }
}
