package coop.milpa.loan;

import java.util.List;

/** Takes money for what was written off, oldest first. Used by one {@link Replay}. */
record Recovery(Book book) {

    /** What it was for; less than the amount if no more was written off. */
    Portions recover(long amount, List<Portion> order) {
        Portions all = Portions.ZERO;
        for (Instalment each : book.all()) {
            for (Portion portion : order) {
                long open = each.writtenOff.minus(each.recovered).of(portion);
                Portions part = Portions.of(portion, Math.min(open, amount - all.total()));
                each.recovered = each.recovered.plus(part);
                all = all.plus(part);
            }
        }
        return all;
    }
}
