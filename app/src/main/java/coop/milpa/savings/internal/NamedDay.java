package coop.milpa.savings.internal;

import coop.milpa.kernel.Refusal;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.SavingsOrder;
import java.time.LocalDate;
import java.util.Optional;

/** Decides whether the books are open on the day that an order names. Asked after what was done before is known. */
final class NamedDay {

    private NamedDay() {}

    static Optional<Refusal> forbids(SavingsOrder order, LocalDate open) {
        return order.place()
                .businessDay()
                .filter(day -> !day.equals(open))
                .map(day -> new OperationRefusal.NotTheOpenDay(day, open));
    }
}
