package coop.milpa.ledger.internal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The hash of rows in canonical form: rows are hashed in chunks of 10,000, and the chunks' hashes together. A row's
 * canonical form is the text that {@code COPY … TO STDOUT} gives for it, so that anyone with psql can check.
 */
final class LinesHash {

    private static final int CHUNK_ROWS = 10_000;

    private final MessageDigest chunk = DayHash.sha256();
    private final List<byte[]> chunks = new ArrayList<>();
    private long rows;
    private long lines;

    void add(byte[] row) {
        chunk.update(row);
        rows++;
        if (rows % CHUNK_ROWS == 0) {
            chunks.add(chunk.digest());
        }
    }

    /** A row that is a line of the books, and counted as one. */
    void addLine(byte[] row) {
        add(row);
        lines++;
    }

    long lines() {
        return lines;
    }

    byte[] digest() {
        if (rows % CHUNK_ROWS != 0) {
            chunks.add(chunk.digest());
        }
        MessageDigest all = DayHash.sha256();
        chunks.forEach(all::update);
        return all.digest();
    }
}
