package coop.milpa.ledger.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Line;
import java.util.Currency;

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
            case 11 -> new LedgerRefusal.DayClosed();
            case 12 -> new LedgerRefusal.NoOpenDay();
            default -> {
                Line at = draft.entry().lines().get(line);
                yield on(at.account(), at.amount().currency(), code);
            }
        };
    }

    /** What a code that names an account means. */
    static LedgerRefusal on(AccountId account, Currency given, int code) {
        return switch (code) {
            case 4 -> new LedgerRefusal.UnknownAccount(account);
            case 5 -> new LedgerRefusal.WrongCurrency(account, given);
            case 6 -> new LedgerRefusal.AccountClosed(account);
            case 7 -> new LedgerRefusal.AccountFrozen(account);
            case 8 -> new LedgerRefusal.BelowFloor(account);
            case 9 -> new LedgerRefusal.AboveCeiling(account);
            case 10 -> new LedgerRefusal.TooLarge(account);
            default -> throw new IllegalStateException("The books answered with code " + code);
        };
    }
}
