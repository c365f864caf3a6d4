package coop.milpa.counter;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an operation at the window came to, or would come to.
 *
 * @param entry  where it stands in the books
 * @param on  the day of the books
 * @param cash  what passed the window, without its sign
 * @param parts  what it was for, and what it cost besides; empty if that is the choice itself
 * @param details  what the product tells besides, such as whose bill it is
 * @param balance  what is in the account afterwards
 */
public record CounterDone(
        EntryId entry, LocalDate on, Money cash, List<Part> parts, List<Slip.Detail> details, Optional<Money> balance) {

    public CounterDone {
        parts = List.copyOf(parts);
        details = List.copyOf(details);
    }

    /** One of which nothing is told besides. */
    public CounterDone(EntryId entry, LocalDate on, Money cash, List<Part> parts, Optional<Money> balance) {
        this(entry, on, cash, parts, List.of(), balance);
    }

    /**
     * A line of a slip with an amount.
     *
     * @param words  a message without arguments: what it was for
     */
    public record Part(String words, Money amount) {}
}
