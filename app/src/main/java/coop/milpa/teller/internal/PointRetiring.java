package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.Subject;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPointRefusal;
import coop.milpa.teller.RetireCashPoint;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives up vaults and drawers that are empty and not in use. */
@Component
class PointRetiring {

    private final CashPointRegister register;
    private final ShiftRegister shifts;
    private final CashTransferRegister transfers;
    private final PointBooks books;
    private final Days days;
    private final TellerTrail trail;

    PointRetiring(
            CashPointRegister register,
            ShiftRegister shifts,
            CashTransferRegister transfers,
            PointBooks books,
            Days days,
            TellerTrail trail) {
        this.register = register;
        this.shifts = shifts;
        this.transfers = transfers;
        this.books = books;
        this.days = days;
        this.trail = trail;
    }

    Outcome<UUID> retire(RetireCashPoint command) {
        CooperativeId cooperative = command.cooperative();
        Optional<CashPoint> found = register.lock(cooperative, command.point());
        if (found.isEmpty()) {
            return Outcome.refused(new CashPointRefusal.UnknownPoint(command.point()));
        }
        CashPoint point = found.get();
        Optional<LocalDate> day = days.open(cooperative);
        Optional<Refusal> refusal = day.isEmpty()
                ? Optional.of(new LedgerRefusal.NoOpenDay())
                : forbids(cooperative, point).map(Refusal.class::cast);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!books.close(cooperative, point, day.orElseThrow())) {
            return Outcome.refused(new CashPointRefusal.PointNotEmpty(point.code()));
        }
        register.retire(cooperative, point.id(), day);
        trail.record(
                cooperative,
                new Subject("cash-point", point.id().toString()),
                "cash-point-retired",
                Map.of("code", point.code()));
        return Outcome.done(point.id().value());
    }

    private Optional<CashPointRefusal> forbids(CooperativeId cooperative, CashPoint point) {
        if (point.isRetired()) {
            return Optional.of(new CashPointRefusal.PointRetired(point.code()));
        }
        if (point.kind() == Kind.GENERAL) {
            return Optional.of(new CashPointRefusal.GeneralCash(point.code()));
        }
        return shifts.isInUse(cooperative, point.id()) || transfers.isOnTheWay(cooperative, point.id())
                ? Optional.of(new CashPointRefusal.PointInUse(point.code()))
                : Optional.empty();
    }
}
