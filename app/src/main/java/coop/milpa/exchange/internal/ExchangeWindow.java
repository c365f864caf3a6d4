package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.ExchangeRefusal;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.CashOperations;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who serves with which drawers, and who stands behind the cash. What is declared and counted against thresholds is the
 * foreign cash: the national cash is the same money.
 */
@Component
class ExchangeWindow {

    private final Shifts shifts;
    private final CashOperations operations;

    ExchangeWindow(Shifts shifts, CashOperations operations) {
        this.shifts = shifts;
        this.operations = operations;
    }

    Optional<Refusal> forbids(ExchangeOrder order, Currency national, LocalDate day) {
        return Stream.of(order.foreign().currency(), national)
                .filter(currency -> shift(order, currency).isEmpty())
                .findFirst()
                .<Refusal>map(ExchangeRefusal.NoShift::new)
                .or(() -> operations.forbids(order.cooperative(), passing(order), order.cash(), day));
    }

    /** Where the drawer with national cash stands; that both stand there is asked with the drawers. */
    BranchId branch(ExchangeOrder order, Currency national) {
        return shift(order, national).orElseThrow().point().branch();
    }

    void keep(DealBooks.Wanted wanted, EntryId entry) {
        ExchangeOrder order = wanted.order();
        operations.record(order.cooperative(), entry, passing(order), order.cash());
    }

    private static Money passing(ExchangeOrder order) {
        return order.side() == Side.PURCHASE ? order.foreign() : order.foreign().negated();
    }

    private Optional<Shift> shift(ExchangeOrder order, Currency currency) {
        return shifts.of(order.cooperative(), order.place().cashier()).stream()
                .filter(shift -> shift.state() == Shift.State.OPEN)
                .filter(shift -> shift.point().currency().equals(currency))
                .findFirst();
    }
}
