package coop.milpa.counter;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.teller.ShiftId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a member leaves the window with (comprobante).
 *
 * @param code  what it is checked by
 * @param entry  where the operation stands in the books: an operation has one slip
 * @param what  what was done
 * @param amount  what passed the window, without its sign
 * @param parts  what it was for, and what it cost
 * @param balance  what was in the account afterwards
 * @param made  when and by whom
 */
public record Slip(
        SlipCode code,
        EntryId entry,
        What what,
        Money amount,
        List<CounterDone.Part> parts,
        Optional<Money> balance,
        Made made) {

    public Slip {
        parts = List.copyOf(parts);
    }

    /**
     * What was done.
     *
     * @param product  {@link CounterProduct#code()}
     * @param account  {@link CounterChoice#account()}
     * @param member  for whom
     */
    public record What(String product, String account, Direction direction, MemberId member) {}

    /**
     * When and by whom.
     *
     * @param on  the day of the books
     * @param shift  in whose drawer the cash is
     */
    public record Made(LocalDate on, Instant at, ActorId by, ShiftId shift) {}
}
