package coop.milpa.counter.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.counter.CounterOrder.Place;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.CounterRefusal;
import coop.milpa.counter.CounterVoid;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Undoing;
import coop.milpa.counter.Voids;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Undoes at the window what was done there in the same shift, with somebody else's yes. */
@Service
class VoidDesk implements Voids {

    private final List<CounterProduct> products;
    private final SlipRegister slips;
    private final Shifts shifts;
    private final Approvals approvals;
    private final Books books;
    private final AuditTrail trail;
    private final TenantScope tenants;

    VoidDesk(
            List<CounterProduct> products,
            SlipRegister slips,
            Shifts shifts,
            Approvals approvals,
            Books books,
            AuditTrail trail,
            TenantScope tenants) {
        this.products = List.copyOf(products);
        this.slips = slips;
        this.shifts = shifts;
        this.approvals = approvals;
        this.books = books;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Optional<Refusal> forbids(Place place, Slip slip) {
        return tenants.read(place.cooperative(), () -> forbidden(place, slip));
    }

    @Override
    public Outcome<EntryId> undo(CounterVoid command) {
        Place place = command.place();
        CooperativeId cooperative = place.cooperative();
        Optional<Approval> asked = approvals.of(cooperative, place.request(), OrderMark.of(command));
        return tenants.write(cooperative, () -> {
            slips.lock(cooperative, place.request());
            Optional<Slip> found = slips.find(cooperative, command.slip());
            if (found.isEmpty()) {
                return Outcome.refused(new CounterRefusal.UnknownSlip());
            }
            Slip slip = found.get();
            if (asked.filter(approval -> isYes(approval, place, slip)).isEmpty()) {
                return Outcome.refused(new CounterRefusal.ApprovalNeeded());
            }
            return undone(command, slip);
        });
    }

    /** Of the day and the cashier it is for. */
    private static boolean isYes(Approval approval, Place place, Slip slip) {
        return approval.asked().by().equals(place.cashier())
                && approval.isGrantedOn(slip.made().on());
    }

    private Outcome<EntryId> undone(CounterVoid command, Slip slip) {
        Place place = command.place();
        Optional<EntryId> before = books.undoing(place.cooperative(), slip.entry());
        Optional<Refusal> refusal = before.isPresent() ? Optional.empty() : forbidden(place, slip);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var undoing = new Undoing(place, slip, slips.request(place.cooperative(), slip.entry()), command.reason());
        return approvals
                .under(
                        place.cooperative(),
                        place.request(),
                        OrderMark.of(command),
                        () -> product(slip).undo(undoing))
                .map(entry -> recorded(command, entry));
    }

    private EntryId recorded(CounterVoid command, EntryId entry) {
        trail.record(
                command.place().cooperative(),
                new Change(
                        new Subject("slip", command.slip().text()),
                        "counter.slip-voided",
                        Json.NOTHING,
                        Json.of(Map.of("entry", entry.toString(), "reason", command.reason()))));
        return entry;
    }

    private Optional<Refusal> forbidden(Place place, Slip slip) {
        if (books.undoing(place.cooperative(), slip.entry()).isPresent()) {
            return Optional.of(new CounterRefusal.AlreadyVoid());
        }
        boolean own = shifts.of(place.cooperative(), place.cashier()).stream()
                .filter(shift -> shift.state() == Shift.State.OPEN)
                .anyMatch(shift -> shift.id().equals(slip.made().shift()));
        if (!own) {
            return Optional.of(new CounterRefusal.NotOwnShift());
        }
        return product(slip).forbidsUndoing(place.cooperative(), slip);
    }

    private CounterProduct product(Slip slip) {
        return products.stream()
                .filter(each -> each.code().equals(slip.what().product()))
                .findFirst()
                .orElseThrow();
    }
}
