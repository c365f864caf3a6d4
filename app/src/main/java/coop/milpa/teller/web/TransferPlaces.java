package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.WorkPlaces;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.Shift;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From where to where whoever acts may send cash. */
@Component
class TransferPlaces {

    private final CashPoints points;
    private final CashNames names;
    private final Optional<WorkPlaces> places;
    private final CurrentActor current;

    TransferPlaces(CashPoints points, CashNames names, Optional<WorkPlaces> places, CurrentActor current) {
        this.points = points;
        this.names = names;
        this.places = places;
        this.current = current;
    }

    /** Her drawers first, then vaults and general cash; of her branch, if she works at one only. */
    List<CashPoint> whence(Cooperative cooperative) {
        Optional<BranchId> only = only(cooperative);
        return points.all(cooperative.id()).stream()
                .filter(view -> view.point().kind() != Kind.DRAWER || isHers(view))
                .map(CashPointView::point)
                .filter(point -> only.isEmpty() || only.get().equals(point.branch()))
                .sorted(Comparator.comparing(point -> point.kind() != Kind.DRAWER))
                .toList();
    }

    /** Where cash may go from there, id to words; to drawers only where somebody has a shift. */
    Map<String, String> whither(Cooperative cooperative, CashPoint from, CashNames.Said said) {
        Map<String, String> all = new LinkedHashMap<>();
        points.all(cooperative.id()).stream()
                .filter(view -> from.givesTo(view.point()))
                .filter(view -> view.point().kind() != Kind.DRAWER || isOpen(view))
                .map(CashPointView::point)
                .forEach(point -> all.put(point.id().toString(), said.point(point)));
        return all;
    }

    CashNames.Said names(Cooperative cooperative, Locale reader) {
        return names.of(cooperative, List.of(), reader);
    }

    private Optional<BranchId> only(Cooperative cooperative) {
        return places.flatMap(each -> each.only(cooperative.id(), viewer()));
    }

    private boolean isHers(CashPointView view) {
        return isOpen(view)
                && view.shift()
                        .filter(shift -> shift.cashier().equals(viewer()))
                        .isPresent();
    }

    private static boolean isOpen(CashPointView view) {
        return view.shift().filter(shift -> shift.state() == Shift.State.OPEN).isPresent();
    }

    private ActorId viewer() {
        return current.get().actor().id();
    }
}
