package coop.milpa.receipts;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Progress;
import java.nio.file.Path;

/**
 * Posts what employers withheld from their people, by the same splitter as receipts: one receipt a row, all set-based.
 * <p>
 * A file is UTF-8 CSV or XLSX with a header: {@code member} (a number) or {@code document}, and {@code amount}.
 */
public interface Payrolls {

    /** The most rows a file may have. */
    int ROWS_MAX = 200_000;

    /** What {@link #post} would do now; writes nothing. */
    Outcome<PayrollReport> check(PayrollOrder order, Path file, Progress progress);

    /**
     * Posts all rows of a file in one transaction, or none if any is wrong. One that was stopped has posted nothing. If
     * the books refuse some rows, those are posted the next time: rows are known by the file's hash and their number.
     *
     * @return what was done, errors too; or {@link ReceiptRefusal.PayrollRepeated} if all of it was posted before
     */
    Outcome<PayrollReport> post(PayrollOrder order, Path file, Progress progress);
}
