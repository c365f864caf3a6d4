package coop.milpa.savings;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What every operation on savings says of itself.
 *
 * @param cooperative  whose books
 * @param request  makes the operation safe to repeat
 * @param actor  who carries it out
 * @param place  where, and for whom
 */
public record SavingsOrder(CooperativeId cooperative, RequestId request, ActorId actor, Place place) {

    /**
     * Where an operation is carried out and who asks for it.
     *
     * @param branch  whose cash moves
     * @param acting  those who stand at the window or have signed
     * @param valueDate  the day it counts from, when that is a past one
     * @param businessDay  the day on which the books must be open, when whoever asks names one; what was done before is
     *     answered on any day
     */
    public record Place(
            BranchId branch, Set<PartyId> acting, Optional<LocalDate> valueDate, Optional<LocalDate> businessDay) {

        public Place {
            acting = Set.copyOf(acting);
        }

        /** On whatever day the books are open. */
        public Place(BranchId branch, Set<PartyId> acting, Optional<LocalDate> valueDate) {
            this(branch, acting, valueDate, Optional.empty());
        }
    }
}
