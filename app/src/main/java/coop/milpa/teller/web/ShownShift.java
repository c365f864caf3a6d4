package coop.milpa.teller.web;

import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashReports;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftCount;
import coop.milpa.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a shift into the model of its page: with figures for all but her who still has to count. */
@Component
class ShownShift {

    static final String TEMPLATE = "teller/shift";

    private final CashReports reports;
    private final Actors actors;
    private final CurrentActor current;

    ShownShift(CashReports reports, Actors actors, CurrentActor current) {
        this.reports = reports;
        this.actors = actors;
        this.current = current;
    }

    void put(Cooperative found, Shift shift, Model model) {
        boolean hers = isHers(shift);
        boolean told = shift.state() == Shift.State.CLOSED || !hers;
        model.addAttribute("shift", shift);
        model.addAttribute("hers", hers);
        model.addAttribute("cashier", name(found, shift));
        model.addAttribute("report", told ? reports.ofShift(found.id(), shift.id()) : Optional.empty());
        model.addAttribute(
                "difference", waiting(shift).filter(count -> !hers && Viewer.allows(TellerPermissions.APPROVE)));
    }

    boolean isHers(Shift shift) {
        return shift.cashier().equals(current.get().actor().id());
    }

    /** The count about which somebody has to decide. */
    static Optional<ShiftCount> waiting(Shift shift) {
        return switch (shift.state()) {
            case OPENING -> shift.last(ShiftCount.Kind.OPENING);
            case CLOSING -> shift.last(ShiftCount.Kind.CLOSING);
            case OPEN, CLOSED, ABANDONED -> Optional.empty();
        };
    }

    private String name(Cooperative found, Shift shift) {
        return Optional.ofNullable(
                        actors.named(found.id(), List.of(shift.cashier())).get(shift.cashier()))
                .map(Actor::name)
                .orElse("–");
    }
}
