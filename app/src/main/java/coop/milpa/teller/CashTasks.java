package coop.milpa.teller;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import java.util.Optional;

/** What waits for somebody to decide about cash or to receive it. One statement. */
public interface CashTasks {

    /** What waits for a person, at one branch if she works at one only. */
    Waiting of(CooperativeId cooperative, ActorId person, Optional<BranchId> branch);

    /**
     * How much waits for her.
     *
     * @param differences  of shifts of others, about which somebody else than their cashier decides
     * @param disputed  transfers that were counted differently by two others
     * @param transfers  sent by others to vaults, general cash, and drawers with which she has an open shift; and what
     *     she counted differently
     */
    record Waiting(long differences, long disputed, long transfers) {}
}
