package coop.milpa.teller.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Turnovers;
import coop.milpa.ledger.Turnovers.Turnover;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.BranchCashReport;
import coop.milpa.teller.CashReports;
import coop.milpa.teller.ShiftId;
import coop.milpa.teller.ShiftReport;
import coop.milpa.teller.internal.BranchFlows.PointFlow;
import coop.milpa.teller.internal.FlowRegister.Moves;
import coop.milpa.teller.internal.ShiftReader.Kept;
import coop.milpa.teller.internal.ShiftRegister.Moved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells what became of cash: as many statements, however many drawers there are. */
@Service
class ReportDesk implements CashReports {

    private final ShiftReader shifts;
    private final FlowRegister flows;
    private final BranchFlows branches;
    private final Turnovers turnovers;
    private final Days days;
    private final TenantScope tenants;

    ReportDesk(
            ShiftReader shifts,
            FlowRegister flows,
            BranchFlows branches,
            Turnovers turnovers,
            Days days,
            TenantScope tenants) {
        this.shifts = shifts;
        this.flows = flows;
        this.branches = branches;
        this.turnovers = turnovers;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public Optional<ShiftReport> ofShift(CooperativeId cooperative, ShiftId shift) {
        return tenants.read(
                cooperative,
                () -> shifts.find(cooperative, shift)
                        .map(kept -> reports(cooperative, List.of(kept)).getFirst()));
    }

    @Override
    public BranchCashReport ofBranch(CooperativeId cooperative, BranchId branch, LocalDate day) {
        return tenants.read(cooperative, () -> {
            List<PointFlow> flowing = branches.of(cooperative, branch, day);
            List<ShiftReport> worked = reports(cooperative, shifts.of(cooperative, branch, day));
            return new BranchCashReport(
                    branch, day, ReportPolicy.together(flowing), ReportPolicy.counted(flowing, worked), worked);
        });
    }

    private List<ShiftReport> reports(CooperativeId cooperative, List<Kept> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<ShiftId, Moves> moves = flows.ofShifts(
                cooperative, all.stream().map(kept -> kept.shift().id()).toList());
        List<Turnover> turned = untilNow(cooperative, all);
        return all.stream()
                .map(kept -> ReportPolicy.report(
                        kept.shift(),
                        since(kept, turned),
                        moves.getOrDefault(kept.shift().id(), Moves.NONE)))
                .toList();
    }

    /** What moved since the first day of those that are not counted yet. */
    private List<Turnover> untilNow(CooperativeId cooperative, List<Kept> all) {
        List<Kept> going = all.stream().filter(kept -> kept.through().isEmpty()).toList();
        Optional<LocalDate> open = days.open(cooperative);
        if (going.isEmpty() || open.isEmpty()) {
            return List.of();
        }
        List<AccountId> drawers =
                going.stream().map(kept -> kept.shift().point().account()).toList();
        LocalDate first = going.stream()
                .map(kept -> kept.shift().day())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return turnovers.of(cooperative, drawers, new Period(first, open.get()));
    }

    private static Moved since(Kept kept, List<Turnover> turned) {
        AccountId drawer = kept.shift().point().account();
        Moved through = kept.through()
                .orElseGet(() -> turned.stream()
                        .filter(one -> one.account().equals(drawer))
                        .filter(one -> !one.day().isBefore(kept.shift().day()))
                        .map(one -> new Moved(one.debit(), one.credit()))
                        .reduce(new Moved(0, 0), Moved::plus));
        return through.minus(kept.before());
    }
}
