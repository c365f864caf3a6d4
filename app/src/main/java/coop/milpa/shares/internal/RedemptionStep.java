package coop.milpa.shares.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.shares.RedemptionRoom;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Releases what is due of the queue as a day closes, in order, by one statement; no money moves until it is paid. */
@Component
class RedemptionStep implements CloseStep {

    private static final int ORDER = 485;

    private final RedemptionRegister register;
    private final RedemptionRooms rooms;
    private final DistributionRegister lock;

    RedemptionStep(RedemptionRegister register, RedemptionRooms rooms, DistributionRegister lock) {
        this.register = register;
        this.rooms = rooms;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "shares.redemptions";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        if (register.owed(cooperative).isEmpty()) {
            return StepFigures.none();
        }
        lock.lock(cooperative);
        RedemptionRoom room = rooms.on(cooperative, day);
        int released = room.most().isPositive()
                ? register.release(
                        cooperative,
                        new RedemptionRegister.Releasing(
                                day, room.year().from(), rooms.waiting(cooperative, day), room.most()))
                : 0;
        return new StepFigures(released, "");
    }
}
