package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.PaymentQueue;
import coop.milpa.receipts.PayrollsInCash;
import coop.milpa.receipts.ReceiptRefusal;
import coop.milpa.receipts.UndoPayroll;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Undoes payrolls that were brought in cash: fetch, decide, record, tell. One is one transaction. */
@Service
class PayrollUndoingDesk implements PayrollsInCash {

    private static final int REASON_MAX = 200;

    private final BroughtPayrollRegister register;
    private final PayrollUndoing undoing;
    private final ReceiptLimits limits;
    private final PaymentQueue queue;
    private final Days days;
    private final AuditTrail trail;
    private final TenantScope tenants;

    PayrollUndoingDesk(
            BroughtPayrollRegister register,
            PayrollUndoing undoing,
            ReceiptLimits limits,
            PaymentQueue queue,
            Days days,
            AuditTrail trail,
            TenantScope tenants) {
        this.register = register;
        this.undoing = undoing;
        this.limits = limits;
        this.queue = queue;
        this.days = days;
        this.trail = trail;
        this.tenants = tenants;
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, EntryId cash) {
        return tenants.read(cooperative, () -> forbidden(cooperative, cash, register.find(cooperative, cash)));
    }

    @Override
    public Outcome<EntryId> undo(UndoPayroll command) {
        if (command.reason().isBlank() || command.reason().length() > REASON_MAX) {
            return Outcome.refused(new ReceiptRefusal.ReasonNeeded(REASON_MAX));
        }
        CooperativeId cooperative = command.cooperative();
        return tenants.write(cooperative, () -> {
            queue.join(cooperative);
            Optional<BroughtPayroll> found = register.find(cooperative, command.cash());
            Optional<EntryId> before = found.flatMap(BroughtPayroll::undoing)
                    .filter(made -> made.request().equals(command.request())
                            && made.reason().equals(command.reason()))
                    .map(BroughtPayroll.Undoing::entry);
            if (before.isPresent()) {
                return Outcome.done(before.get());
            }
            return forbidden(cooperative, command.cash(), found)
                    .or(() -> limits.forbidsUndoing(
                            cooperative, found.orElseThrow().sum()))
                    .<Outcome<EntryId>>map(Outcome::refused)
                    .orElseGet(() ->
                            undoing.all(command, found.orElseThrow()).map(made -> told(command, found.get(), made)));
        });
    }

    private Optional<Refusal> forbidden(CooperativeId cooperative, EntryId cash, Optional<BroughtPayroll> found) {
        if (found.isEmpty()) {
            return Optional.of(new ReceiptRefusal.UnknownPayroll(cash));
        }
        BroughtPayroll payroll = found.get();
        if (payroll.undoing().isPresent()) {
            return Optional.of(
                    new ReceiptRefusal.PayrollUndone(payroll.undoing().get().on()));
        }
        return days.open(cooperative).filter(payroll.on()::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new ReceiptRefusal.PayrollOnlyOnItsDay(payroll.on()));
    }

    private EntryId told(UndoPayroll command, BroughtPayroll payroll, EntryId made) {
        limits.undone(command.cooperative(), payroll.sum());
        trail.record(
                command.cooperative(),
                new Change(
                        new Subject("payroll", payroll.cash().toString()),
                        "receipts.payroll-undone",
                        Json.of(Map.of(
                                "file", payroll.file(), "sum", payroll.sum().toString())),
                        Json.of(Map.of("reason", command.reason()))));
        return made;
    }
}
