package coop.milpa.counter;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import coop.milpa.papers.PaperCode;
import coop.milpa.teller.ShiftId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody leaves the window with (comprobante).
 *
 * @param code  what it is checked by
 * @param entry  where the operation stands in the books: an operation has one slip
 * @param what  what was done
 * @param amount  what passed the window, without its sign
 * @param parts  what it was for, and what it cost
 * @param details  what was said besides, as far as it is printed
 * @param balance  what was in the account afterwards
 * @param made  when and by whom
 */
public record Slip(
        PaperCode code,
        EntryId entry,
        What what,
        Money amount,
        List<CounterDone.Part> parts,
        List<Detail> details,
        Optional<Money> balance,
        Made made) {

    public Slip {
        parts = List.copyOf(parts);
        details = List.copyOf(details);
    }

    /** For whom: a member, or somebody else by what the register of people calls her. */
    public sealed interface Whose {

        record OfMember(MemberId member) implements Whose {}

        record OfOther(PartyId party) implements Whose {}
    }

    /**
     * A line of a slip without an amount.
     *
     * @param words  a message without arguments: what it is
     * @param text  as it was written
     */
    public record Detail(String words, String text) {}

    /**
     * What was done.
     *
     * @param product  {@link CounterProduct#code()}
     * @param account  {@link CounterChoice#account()}
     * @param whose  for whom
     */
    public record What(String product, String account, Direction direction, Whose whose) {}

    /**
     * When and by whom.
     *
     * @param on  the day of the books
     * @param shift  in whose drawer the cash is
     */
    public record Made(LocalDate on, Instant at, ActorId by, ShiftId shift) {}
}
