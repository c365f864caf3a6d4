package coop.milpa.origination;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to note a visit.
 *
 * @param request  makes it safe to repeat
 * @param number  of the application
 * @param on  the day, not after the open one
 * @param notes  what was seen
 */
public record RecordVisit(
        CooperativeId cooperative,
        RequestId request,
        long number,
        LocalDate on,
        String notes,
        Optional<FieldVisit.Position> position) {}
