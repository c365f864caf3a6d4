package coop.milpa.imports;

import java.util.List;

/**
 * What an import did, or would have done.
 *
 * @param rows  how many rows each file had
 * @param posted  movements and openings that are new in the books
 * @param duplicates  movements and openings that the books, or the same file, had already
 * @param errors  everything that is wrong, by file and row
 * @param notes  what was passed over
 * @param overdrawn  who was let go below zero, and when
 * @param reconciliation  how printed balances compare
 */
public record ImportReport(
        Rows rows,
        int posted,
        int duplicates,
        List<ImportError> errors,
        List<ImportNote> notes,
        List<Overdraft> overdrawn,
        Reconciliation reconciliation) {

    public ImportReport {
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
        overdrawn = List.copyOf(overdrawn);
    }

    /** Whether nothing was wrong and every printed balance was found again. */
    public boolean isClean() {
        return errors.isEmpty() && reconciliation.mismatched() == 0;
    }

    /** Rows of each file, wrong ones included, the header not. */
    public record Rows(int members, int accounts, int openings, int movements) {}
}
