package coop.milpa.ledger.internal;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.LedgerRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * What the stored functions about holds answer: {@code ledger.hold_answer}.
 *
 * @param outcome  0 done, 1 done before, above that refused
 * @param hold  which hold
 * @param day  the day of the books
 * @param entry  what a transfer became
 * @param culprit  the account it failed on
 */
record HoldAnswer(
        int outcome, HoldId hold, Optional<LocalDate> day, Optional<EntryId> entry, Optional<AccountId> culprit) {

    /** The columns that {@link #of} reads, for the select list. */
    static final String COLUMNS = "select outcome, hold_id, business_date, entry_id, culprit from ";

    static HoldAnswer of(ResultSet row) throws SQLException {
        return new HoldAnswer(
                row.getInt("outcome"),
                new HoldId(row.getObject("hold_id", UUID.class)),
                Optional.ofNullable(row.getObject("business_date", LocalDate.class)),
                Optional.ofNullable(row.getObject("entry_id", UUID.class)).map(EntryId::new),
                Optional.ofNullable(row.getObject("culprit", UUID.class)).map(AccountId::new));
    }

    boolean isRefused() {
        return outcome > 1;
    }

    boolean isRepeated() {
        return outcome == 1;
    }

    /** For a command whose amount, if any, is in this currency. */
    LedgerRefusal refusal(RequestId request, Optional<Currency> given) {
        return switch (outcome) {
            case 2 -> new LedgerRefusal.RequestReused(request);
            case 11 -> new LedgerRefusal.DayClosed();
            case 12 -> new LedgerRefusal.NoOpenDay();
            case 13 -> new LedgerRefusal.UnknownHold(hold);
            case 14 -> new LedgerRefusal.HoldEnded(hold);
            case 15 -> new LedgerRefusal.MoreThanHeld(hold);
            case 16 -> new LedgerRefusal.NoTransfer(hold);
            default -> PostingRefusals.on(culprit.orElseThrow(), given.orElseThrow(), outcome);
        };
    }
}
