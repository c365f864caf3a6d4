package coop.milpa.cheques;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;

/**
 * Cheques of a branch that were sent to the cooperative's bank with one slip.
 *
 * @param number  counted without gaps in the cooperative
 * @param bank  where they were deposited, in words
 * @param cheques  how many
 * @param total  what they add up to
 */
public record ChequeBatch(
        long number,
        BranchId branch,
        String bank,
        LocalDate on,
        ActorId by,
        long cheques,
        Money total,
        EntryId entry) {}
