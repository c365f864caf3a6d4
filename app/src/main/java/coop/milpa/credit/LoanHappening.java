package coop.milpa.credit;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.loan.Portions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that happened to a loan.
 *
 * @param number  from 1
 * @param on  its day
 * @param kind  what it was
 * @param amount  of all of it; zero where no money moved
 * @param portions  what it was for when it happened, in minor units; less where it was undone later
 * @param reverses  number of what it undid
 * @param undone  whether it was undone itself
 * @param by  who did it
 * @param entry  in the books; empty where nothing was booked
 * @param owed  of the principal, after it
 */
public record LoanHappening(
        int number,
        LocalDate on,
        Kind kind,
        Money amount,
        Portions portions,
        OptionalInt reverses,
        boolean undone,
        ActorId by,
        Optional<EntryId> entry,
        Money owed) {

    /** What may happen. */
    public enum Kind {
        PAY,
        CHARGE,
        WAIVE,
        REVERSE,
        RATE,
        RESCHEDULE,
        PAY_OFF,
        WRITE_OFF,
        RECOVER
    }
}
