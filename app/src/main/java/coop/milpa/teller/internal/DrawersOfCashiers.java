package coop.milpa.teller.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.CashDrawers;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.internal.ShiftRegister.Working;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The drawer that somebody has a shift with. One statement for whoever has none; two for whoever has, and one more
 * where cash goes. That a shift ends meanwhile, or that two take the last of a drawer, the books refuse: its account is
 * frozen then, and has a floor.
 */
@Component
class DrawersOfCashiers implements CashDrawers {

    private final CashPointRegister points;
    private final ShiftRegister shifts;
    private final Availability availability;
    private final Days days;
    private final TenantScope tenants;

    DrawersOfCashiers(
            CashPointRegister points, ShiftRegister shifts, Availability availability, Days days, TenantScope tenants) {
        this.points = points;
        this.shifts = shifts;
        this.availability = availability;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public Optional<Outcome<AccountId>> drawer(CooperativeId cooperative, ActorId person, BranchId branch, Money cash) {
        return tenants.read(
                cooperative,
                () -> shifts.working(cooperative, person, cash.currency())
                        .map(working -> account(cooperative, working, branch, cash))
                        .or(() -> generalCashShort(cooperative, branch, cash).map(Outcome::refused)));
    }

    /** Where cash has its places, whoever has no shift pays no more than general cash has. */
    private Optional<Refusal> generalCashShort(CooperativeId cooperative, BranchId branch, Money cash) {
        if (!cash.isNegative()) {
            return Optional.empty();
        }
        return points.find(cooperative, branch, cash.currency(), CashPoint.Kind.GENERAL)
                .map(CashPoint::account)
                .filter(account -> !hasFor(cooperative, account, cash))
                .map(account -> new ShiftRefusal.GeneralCashShort());
    }

    @Override
    public Optional<Refusal> explained(CooperativeId cooperative, AccountId account, LedgerRefusal why) {
        return tenants.read(
                cooperative,
                () -> points.drawer(cooperative, account)
                        .map(drawer -> why instanceof LedgerRefusal.BelowFloor
                                ? new ShiftRefusal.DrawerShort(drawer.code())
                                : new ShiftRefusal.DrawerClosed(drawer.code())));
    }

    private Outcome<AccountId> account(CooperativeId cooperative, Working working, BranchId branch, Money cash) {
        Optional<Refusal> refusal = days.open(cooperative)
                .map(day -> DrawerPolicy.forbids(working, branch, day).map(Refusal.class::cast))
                .orElseGet(() -> Optional.of(new LedgerRefusal.NoOpenDay()))
                .or(() -> isShort(cooperative, working, cash));
        return refusal.<Outcome<AccountId>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(working.place().account()));
    }

    private Optional<Refusal> isShort(CooperativeId cooperative, Working working, Money cash) {
        if (!cash.isNegative()) {
            return Optional.empty();
        }
        return hasFor(cooperative, working.place().account(), cash)
                ? Optional.empty()
                : Optional.of(new ShiftRefusal.DrawerShort(working.code()));
    }

    private boolean hasFor(CooperativeId cooperative, AccountId account, Money cash) {
        Availability.Now now = availability.now(cooperative, List.of(account)).get(account);
        return now != null && now.balance() + cash.minor() >= now.held();
    }
}
