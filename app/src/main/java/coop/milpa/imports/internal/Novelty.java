package coop.milpa.imports.internal;

import coop.milpa.imports.ImportFiles;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which rows are new, which the books have already, which they refuse. Positions count the movements first, then the
 * openings. A row that is known is known whatever day it stands on; only a new one must not reach into closed days.
 */
final class Novelty {

    private final Batch batch;
    private final Books books;
    private final Optional<Path> movementFile;
    private final Optional<Path> openingFile;
    private final BitSet known = new BitSet();
    private final BitSet refused = new BitSet();

    Novelty(Batch batch, Books books, ImportFiles files) {
        this.batch = batch;
        this.books = books;
        this.movementFile = files.movements();
        this.openingFile = files.openings();
    }

    /** Judges the rows of some positions by what was said before under their requests. */
    void judge(int from, int to, Map<UUID, Long> contents) {
        for (int at = from; at < to; at++) {
            Long before = contents.get(batch.request(at));
            if (before == null) {
                refuseClosedDay(at);
                continue;
            }
            if (before == batch.content(at)) {
                known.set(at);
                continue;
            }
            refuse(at, "reference", "other-content", batch.describe(at));
        }
    }

    boolean isNew(int at) {
        return !known.get(at) && !refused.get(at);
    }

    boolean isKnown(int at) {
        return known.get(at);
    }

    boolean isAccepted(int at) {
        return !refused.get(at);
    }

    int countKnown() {
        return known.cardinality();
    }

    int countNew() {
        return batch.positions() - known.cardinality() - refused.cardinality();
    }

    private void refuseClosedDay(int at) {
        if (batch.day(at) < books.open().toEpochDay()) {
            refuse(at, "date", "closed-day", batch.date(at).toString());
        }
    }

    private void refuse(int at, String column, String code, String value) {
        refused.set(at);
        Optional<Path> file = batch.isOpening(at) ? openingFile : movementFile;
        String name = file.map(Path::getFileName).map(Path::toString).orElse("");
        batch.findings().wrong(name, batch.row(at), column, code, value);
    }
}
