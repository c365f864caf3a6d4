package coop.milpa.receipts.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payroll that was brought in cash.
 *
 * @param cash  the entry by which its cash came
 * @param file  the SHA-256 of its file, in hexadecimal digits
 * @param round  which time that was posted
 * @param on  the day of the books it stands on
 * @param undoing  by which all of it was undone
 */
record BroughtPayroll(EntryId cash, String file, int round, Money sum, LocalDate on, Optional<Undoing> undoing) {

    /**
     * How it was undone.
     *
     * @param entry  the mirror of that of its cash
     */
    record Undoing(RequestId request, EntryId entry, LocalDate on, String reason) {}
}
