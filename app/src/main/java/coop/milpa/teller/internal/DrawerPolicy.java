package coop.milpa.teller.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.teller.Shift;
import coop.milpa.teller.ShiftRefusal;
import coop.milpa.teller.internal.ShiftRegister.Working;
import java.time.LocalDate;
import java.util.Optional;

/** When cash moves in a drawer. Pure. */
final class DrawerPolicy {

    private DrawerPolicy() {}

    /**
     * Why cash of an operation does not come into or go out of a drawer.
     *
     * @param branch  where the operation takes place
     * @param day  the open day of the books
     */
    static Optional<ShiftRefusal> forbids(Working working, BranchId branch, LocalDate day) {
        if (working.state() != Shift.State.OPEN) {
            return Optional.of(new ShiftRefusal.ShiftNotOpen(working.code()));
        }
        if (!working.day().equals(day)) {
            return Optional.of(new ShiftRefusal.ShiftOfAnotherDay(working.code(), working.day()));
        }
        return working.place().branch().equals(branch)
                ? Optional.empty()
                : Optional.of(new ShiftRefusal.ShiftAtAnotherBranch(working.code()));
    }
}
