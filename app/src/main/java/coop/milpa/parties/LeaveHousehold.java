package coop.milpa.parties;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request that someone belong to her household no longer.
 *
 * @param last  the last day
 * @param newHead  who is its head from the day after; needed only where the head leaves others behind
 */
public record LeaveHousehold(
        CooperativeId cooperative, RequestId request, PartyId party, LocalDate last, Optional<PartyId> newHead) {}
