package coop.milpa.registry;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to note that someone was elected to an office.
 *
 * @param cooperative  where
 * @param request  makes it safe to repeat
 * @param party  who
 * @param seat  to what
 * @param from  the first day of the term
 * @param to  the last; the longest term that law and bylaws allow if left out
 * @param election  where it is written
 */
public record Elect(
        CooperativeId cooperative,
        RequestId request,
        PartyId party,
        Seat seat,
        LocalDate from,
        Optional<LocalDate> to,
        Election election) {}
