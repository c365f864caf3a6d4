package coop.milpa.ledger.internal;

import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;

/** Reads the outcome codes of {@code ledger.post}; the function lists them where it is created. */
final class PostingRefusals {

    private PostingRefusals() {}

    /**
     * What a code above 1 means.
     *
     * @param line  the line it failed on, from 0; without meaning for refusals of the whole entry
     */
    static LedgerRefusal of(int code, Batch.Draft draft, int line) {
        return switch (code) {
            case 2 -> new LedgerRefusal.RequestReused(draft.entry().heading().request());
            case 3 -> new LedgerRefusal.AlreadyReversed(draft.reverses().orElseThrow());
            case 4 -> new LedgerRefusal.UnknownAccount(at(draft, line).account());
            case 5 ->
                new LedgerRefusal.WrongCurrency(
                        at(draft, line).account(), at(draft, line).amount().currency());
            case 6 -> new LedgerRefusal.AccountClosed(at(draft, line).account());
            case 7 -> new LedgerRefusal.AccountFrozen(at(draft, line).account());
            case 8 -> new LedgerRefusal.BelowFloor(at(draft, line).account());
            case 9 -> new LedgerRefusal.AboveCeiling(at(draft, line).account());
            case 10 -> new LedgerRefusal.TooLarge(at(draft, line).account());
            case 11 -> new LedgerRefusal.DayClosed();
            case 12 -> new LedgerRefusal.NoOpenDay();
            default -> throw new IllegalStateException("The books answered with code " + code);
        };
    }

    private static Line at(Batch.Draft draft, int line) {
        return draft.entry().lines().get(line);
    }
}
