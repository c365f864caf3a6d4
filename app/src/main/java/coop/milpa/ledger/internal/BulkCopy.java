package coop.milpa.ledger.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.Standing;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies the lines of an entry into the session's table by PostgreSQL's binary COPY, and takes their hash as they pass.
 * Source: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format".
 */
final class BulkCopy implements BulkEntry.Lines {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ROW_BYTES = 2 + 5 * Integer.BYTES + Integer.BYTES + 16 + 8 + 1 + 8;
    private static final short FIELDS = 5;
    private static final short TRAILER = -1;
    private static final int UUID_BYTES = 16;

    private final ContentHash.Running hash;
    private final CopyIn copy;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    private int number;

    private BulkCopy(CopyIn copy, ContentHash.Running hash) {
        this.copy = copy;
        this.hash = hash;
    }

    /**
     * Copies all lines.
     *
     * @return what a repetition must match
     */
    static UUID copy(Connection connection, BulkEntry entry) throws SQLException {
        CopyIn in = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy pg_temp.bulk_line (number, account_id, amount, standing, taken) from stdin"
                        + " (format binary)");
        try {
            var copy = new BulkCopy(in, new ContentHash.Running(entry.heading(), entry.currency()));
            copy.bytes.put(SIGNATURE).putInt(0).putInt(0);
            entry.lines().accept(copy);
            copy.flush();
            copy.bytes.putShort(TRAILER);
            copy.flush();
            in.endCopy();
            return copy.hash.done();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    @Override
    public void add(AccountId account, long minor, Standing standing, long taken) {
        if (bytes.remaining() < ROW_BYTES) {
            flush();
        }
        int place = minor == 0 ? 0 : ++number;
        if (minor != 0) {
            hash.line(account, minor, standing);
        }
        UUID id = account.value();
        bytes.putShort(FIELDS).putInt(Integer.BYTES).putInt(place);
        bytes.putInt(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.putInt(Long.BYTES).putLong(minor);
        bytes.putInt(1).put((byte) standing.letter());
        bytes.putInt(Long.BYTES).putLong(taken);
    }

    private void flush() {
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            bytes.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("Lines could not be copied", e);
        }
    }
}
