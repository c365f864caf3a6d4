package coop.milpa.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads rows by PostgreSQL's binary COPY, which is several times faster than a result set. Fields are taken in order.
 * Source: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format".
 */
final class BinaryCopy {

    private static final int HEADER_BYTES = 19;
    private static final short TRAILER = -1;

    private BinaryCopy() {}

    /** Takes the fields of one row. */
    interface Reader {
        void read(Row row);
    }

    /**
     * @param query  a select without parameters; none of its fields is null
     */
    static void read(JdbcTemplate jdbc, String query, Reader reader) {
        ConnectionCallback<Boolean> reading = connection -> {
            CopyOut rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)");
            try {
                return read(rows, reader);
            } finally {
                if (rows.isActive()) {
                    rows.cancelCopy();
                }
            }
        };
        jdbc.execute(reading);
    }

    /** The header comes before the first row, in the same message. */
    private static boolean read(CopyOut rows, Reader reader) throws SQLException {
        int skipped = HEADER_BYTES;
        for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(message, skipped, message.length - skipped);
            if (bytes.getShort() != TRAILER) {
                reader.read(new Row(message, bytes));
            }
            skipped = 0;
        }
        return true;
    }

    /** One row, as it came and as far as it has been read. */
    static final class Row {

        private final byte[] message;
        private final ByteBuffer bytes;

        private Row(byte[] message, ByteBuffer bytes) {
            this.message = message;
            this.bytes = bytes;
        }

        /** A bigint; or the first half of a uuid, whose second half is {@link #rest}. */
        long number() {
            bytes.getInt();
            return bytes.getLong();
        }

        long rest() {
            return bytes.getLong();
        }

        String text() {
            int length = bytes.getInt();
            int from = bytes.position();
            bytes.position(from + length);
            return new String(message, from, length, StandardCharsets.UTF_8);
        }

        /** Whether the fields that are left are the same as {@link #left} said of another row. */
        boolean leaves(byte[] other) {
            return Arrays.equals(message, bytes.position(), message.length, other, 0, other.length);
        }

        /** The fields that are left, unread. */
        byte[] left() {
            return Arrays.copyOfRange(message, bytes.position(), message.length);
        }
    }
}
