package coop.milpa.imports.internal;

import coop.milpa.imports.ImportReport;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * What was read, which of it is new, and how it compares.
 *
 * @param batch  the rows
 * @param novelty  which are new
 * @param result  how printed balances compare
 */
record Judged(Batch batch, Novelty novelty, Result result) {

    /** The last day that the rows cover; the first of all days if there are none. */
    LocalDate lastDay() {
        return IntStream.range(0, batch.positions()).filter(novelty::isAccepted).map(batch::day).max().stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    /** Whether the import goes on although rows may be wrong. */
    boolean mayBePosted(boolean skipsBadRows) {
        return skipsBadRows || !batch.findings().any();
    }

    ImportReport report(boolean posted) {
        Batch.Counts counts = batch.counts();
        return new ImportReport(
                new ImportReport.Rows(counts.members(), counts.accounts(), counts.openings(), counts.movements()),
                posted ? novelty.countNew() : 0,
                novelty.countKnown() + counts.repeated(),
                batch.findings().errors(),
                batch.findings().notes(),
                result.overdrafts(),
                result.reconciliation());
    }
}
