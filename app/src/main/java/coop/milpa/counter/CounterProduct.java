package coop.milpa.counter;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Member;
import java.util.List;
import java.util.Optional;

/**
 * Something that people, most of them members, do at the window with cash. A product becomes usable there by being a
 * bean of this type: the window shows its choices, rehearses what is asked, carries it out once and prints the slip.
 */
public interface CounterProduct {

    /** Its name, of which slips and choices speak: {@code <module>.<what>}, the same for ever. At most 40 letters. */
    String code();

    /** Products with less stand further up; tens, so that something fits between. */
    int order();

    /** What a member may choose of it now; nothing if she has nothing of it. */
    List<CounterChoice> choices(CooperativeId cooperative, Member member);

    /** What somebody may choose who is no member: nothing, unless the product serves everybody. */
    default List<CounterChoice> choicesOfOthers(CooperativeId cooperative) {
        return List.of();
    }

    /**
     * Does it in the caller's transaction, once for each request. Cash comes into or goes out of the drawer of whoever
     * acts, by {@link coop.milpa.ledger.CashInHand}.
     *
     * @return what it came to, the same if it was asked before; or the refusal of the product's own rules or the books'
     */
    Outcome<CounterDone> carryOut(CounterOrder order);

    /**
     * Why what it did is not undone at the window, whatever anybody says: asked before somebody's yes is.
     *
     * @return {@link CounterRefusal.CannotUndo} unless the product undoes things; empty if this may be tried
     */
    default Optional<Refusal> forbidsUndoing(CooperativeId cooperative, Slip slip) {
        return Optional.of(new CounterRefusal.CannotUndo());
    }

    /**
     * Undoes it in the caller's transaction, once for each request, unless it {@link #forbidsUndoing}.
     *
     * @return the entry that undid it; or the refusal of the product's own rules or the books'
     */
    default Outcome<EntryId> undo(Undoing undoing) {
        return Outcome.refused(new CounterRefusal.CannotUndo());
    }

    /**
     * Where more about what was done is shown, such as all that one slip stands for.
     *
     * @return an address after that of the window, with a slash before it; empty if the slip says all
     */
    default Optional<String> moreAbout(Slip slip) {
        return Optional.empty();
    }

    /** At which of its own fields a refusal is mended; empty if at none of them. */
    default Optional<String> fieldOf(Refusal why) {
        return Optional.empty();
    }
}
