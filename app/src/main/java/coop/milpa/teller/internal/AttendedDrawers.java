package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.Shift;
import coop.milpa.teller.TransferRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the shift goes on in which a drawer's cash was counted. In the caller's transaction. */
@Component
class AttendedDrawers {

    private final TransferReader transfers;
    private final ShiftReader shifts;
    private final Days days;

    AttendedDrawers(TransferReader transfers, ShiftReader shifts, Days days) {
        this.transfers = transfers;
        this.shifts = shifts;
        this.days = days;
    }

    /** Why a transfer does not come into its drawer now. */
    Optional<Refusal> forbids(CooperativeId cooperative, CashTransfer transfer) {
        if (transfer.to().kind() != Kind.DRAWER) {
            return Optional.empty();
        }
        boolean attended = transfers
                .shiftOfReceiver(cooperative, transfer.id())
                .flatMap(shift -> shifts.lock(cooperative, shift))
                .filter(shift -> shift.state() == Shift.State.OPEN)
                .filter(shift ->
                        days.open(cooperative).filter(shift.day()::equals).isPresent())
                .isPresent();
        return attended
                ? Optional.empty()
                : Optional.of(new TransferRefusal.DrawerUnattended(transfer.to().code()));
    }
}
