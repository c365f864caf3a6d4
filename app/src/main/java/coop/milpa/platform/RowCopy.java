package coop.milpa.platform;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table of the session by PostgreSQL's binary COPY: told one after another, never together in
 * memory. A table with row policies takes no COPY, so very many rows go through a table of the session's own.
 * Source: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format".
 */
public final class RowCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int UUID_BYTES = 16;
    private static final int FIELD_BYTES_MAX = Integer.BYTES + UUID_BYTES;
    private static final int FIELDS_MAX = 100;
    private static final short TRAILER = -1;

    private final CopyIn copy;
    private final short fields;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);

    private RowCopy(CopyIn copy) {
        if (copy.getFieldCount() > FIELDS_MAX) {
            throw new IllegalArgumentException(copy.getFieldCount() + " columns");
        }
        this.copy = copy;
        this.fields = (short) copy.getFieldCount();
    }

    /**
     * Copies rows in the transaction of the connection.
     *
     * @param table  and its columns, as in SQL: {@code pg_temp.line (number, amount)}
     * @param rows  tells them: {@link #row}, then each field in the order of the columns
     */
    public static void into(Connection connection, String table, Consumer<RowCopy> rows) throws SQLException {
        CopyIn in = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        try {
            var copy = new RowCopy(in);
            copy.bytes.put(SIGNATURE).putInt(0).putInt(0);
            rows.accept(copy);
            copy.flush();
            copy.bytes.putShort(TRAILER);
            copy.flush();
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** Begins a row. */
    public RowCopy row() {
        if (bytes.remaining() < Short.BYTES + fields * FIELD_BYTES_MAX) {
            flush();
        }
        bytes.putShort(fields);
        return this;
    }

    /** A uuid. */
    public RowCopy id(UUID id) {
        bytes.putInt(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    /** An integer. */
    public RowCopy place(int value) {
        bytes.putInt(Integer.BYTES).putInt(value);
        return this;
    }

    /** A bigint. */
    public RowCopy number(long value) {
        bytes.putInt(Long.BYTES).putLong(value);
        return this;
    }

    /** A letter of ASCII, of the type "char". */
    public RowCopy letter(char value) {
        bytes.putInt(1).put((byte) value);
        return this;
    }

    private void flush() {
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            bytes.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be copied", e);
        }
    }
}
