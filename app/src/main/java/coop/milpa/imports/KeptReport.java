package coop.milpa.imports;

import java.util.List;

/**
 * What of an import's report is kept for those who look at it later.
 *
 * @param rows  how many rows each file had
 * @param posted  movements and openings that are new in the books, or would be
 * @param duplicates  those that the books, or the same file, had already
 * @param wrong  how many errors there are
 * @param errors  the first of them by file and row, at most {@value #ERRORS_MAX}
 * @param notes  what was passed over
 * @param overdrawn  how many times an account was let go below zero
 * @param accountDays  how many printed balances were compared
 * @param mismatched  how many of those differ
 */
public record KeptReport(
        ImportReport.Rows rows,
        int posted,
        int duplicates,
        int wrong,
        List<ImportError> errors,
        List<ImportNote> notes,
        int overdrawn,
        int accountDays,
        int mismatched) {

    /** The most errors that are kept; the files are mended and checked again long before anybody reads so many. */
    public static final int ERRORS_MAX = 10_000;

    public KeptReport {
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
        if (errors.size() > ERRORS_MAX || errors.size() > wrong) {
            throw new IllegalArgumentException(errors.size() + " errors are kept of " + wrong);
        }
    }

    public static KeptReport of(ImportReport report) {
        List<ImportError> all = report.errors();
        return new KeptReport(
                report.rows(),
                report.posted(),
                report.duplicates(),
                all.size(),
                all.subList(0, Math.min(all.size(), ERRORS_MAX)),
                report.notes(),
                report.overdrawn().size(),
                report.reconciliation().accountDays(),
                report.reconciliation().mismatched());
    }
}
