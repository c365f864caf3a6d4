package coop.milpa.imports.web;

import coop.milpa.api.JobText;
import coop.milpa.imports.KeptReport;
import java.util.List;
import java.util.Optional;

/**
 * An import as other systems are told of it.
 *
 * @param files  which were sent: {@code members}, {@code accounts}, {@code openings}, {@code movements}
 * @param stage  {@code check} or {@code post}: what the job does, or did
 * @param mayPost  whether somebody else than its sender may let it into the books now
 */
record ImportText(
        String id,
        List<String> files,
        String source,
        String tolerance,
        boolean skipsBadRows,
        String sentBy,
        String stage,
        boolean mayPost,
        Optional<JobText> job,
        Optional<ReportText> report) {

    ImportText {
        files = List.copyOf(files);
    }

    /**
     * What was found.
     *
     * @param posted  movements and openings that are new in the books, or would be
     * @param duplicates  those that the books, or the same file, had already
     * @param wrong  how many errors there are
     * @param overdrawn  how many times an account was let go below zero
     * @param compared  how many printed balances were compared
     * @param mismatched  how many of those differ
     */
    record ReportText(
            RowsText rows, int posted, int duplicates, int wrong, int overdrawn, int compared, int mismatched) {

        static ReportText of(KeptReport report) {
            return new ReportText(
                    new RowsText(
                            report.rows().members(),
                            report.rows().accounts(),
                            report.rows().openings(),
                            report.rows().movements()),
                    report.posted(),
                    report.duplicates(),
                    report.wrong(),
                    report.overdrawn(),
                    report.accountDays(),
                    report.mismatched());
        }
    }

    /** Rows of each file. */
    record RowsText(int members, int accounts, int openings, int movements) {}
}
