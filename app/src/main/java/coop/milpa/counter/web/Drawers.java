package coop.milpa.counter.web;

import coop.milpa.kernel.Money;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.Denomination;
import coop.milpa.teller.Denominations;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The drawers of whoever serves, which every page of the window shows. */
@Component
class Drawers {

    private final CashPoints points;
    private final Denominations denominations;
    private final CurrentActor current;

    Drawers(CashPoints points, Denominations denominations, CurrentActor current) {
        this.points = points;
        this.denominations = denominations;
        this.current = current;
    }

    /** Hers, open or waiting for somebody's decision, and which is closed next; all of it goes into the model, too. */
    List<CashPointView> show(Cooperative cooperative, Model model) {
        var cashier = current.get().actor().id();
        List<CashPointView> hers = points.all(cooperative.id()).stream()
                .filter(view -> view.shift()
                        .filter(shift -> shift.cashier().equals(cashier))
                        .isPresent())
                .toList();
        model.addAttribute("drawers", hers);
        Optional<ShiftId> next = hers.stream()
                .filter(Drawers::isOpen)
                .flatMap(view -> view.shift().stream())
                .map(Shift::id)
                .findFirst();
        model.addAttribute("closing", next);
        return hers;
    }

    private static boolean isOpen(CashPointView view) {
        return view.shift().filter(shift -> shift.state() == Shift.State.OPEN).isPresent();
    }

    /** What notes and coins of the cooperative's currency are worth on the day of a shift with such a drawer. */
    List<Money> values(Cooperative cooperative, List<CashPointView> hers) {
        return hers.stream()
                .filter(Drawers::isOpen)
                .flatMap(view -> view.shift().stream())
                .filter(shift -> shift.point().currency().equals(cooperative.currency()))
                .flatMap(shift -> denominations.of(shift.point().currency(), shift.day()).stream())
                .map(Denomination::value)
                .distinct()
                .toList();
    }
}
