package coop.milpa.imports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of an import that are posted in one transaction: in order of days, within one month, so many that the books take
 * them at once.
 *
 * @param from  where they begin in the sequence
 * @param to  where they end, not included
 * @param first  the day of the first
 */
record Chunk(int from, int to, LocalDate first) {

    /** What the books take at once, and not more than what a kill may undo. */
    static final int ROWS_MAX = 10_000;

    /** Cuts a sequence by day. */
    static List<Chunk> cut(Batch batch, Sequence sequence) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        for (int n = 1; n <= sequence.count(); n++) {
            boolean ends = n == sequence.count()
                    || n - from == ROWS_MAX
                    || monthOf(batch, sequence, n) != monthOf(batch, sequence, from);
            if (ends) {
                chunks.add(new Chunk(from, n, batch.date(sequence.at(from))));
                from = n;
            }
        }
        return chunks;
    }

    private static long monthOf(Batch batch, Sequence sequence, int n) {
        LocalDate date = batch.date(sequence.at(n));
        return date.getYear() * 12L + date.getMonthValue();
    }
}
