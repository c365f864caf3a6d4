package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the entries and the lines of a day in canonical form and order, each row as one run of bytes. Entries first,
 * by id; then lines, by entry and number.
 */
@Component
class CanonicalRows {

    private final JdbcTemplate jdbc;

    CanonicalRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash over the rows of a day, in the transaction of that cooperative. */
    byte[] hashOf(CooperativeId cooperative, LocalDate day) {
        return of(cooperative, day).digest();
    }

    /** The rows of a day, read and counted, their hash not yet taken. */
    LinesHash of(CooperativeId cooperative, LocalDate day) {
        LinesHash hash = new LinesHash();
        read("""
                copy (select entry_id, value_date, request_id, concept, actor_id, reverses, imported, narrative
                      from ledger.entry
                      where cooperative_id = '%s' and business_date = '%s' order by entry_id) to stdout
                """.formatted(cooperative, day), hash::add);
        read("""
                copy (select entry_id, number, account_id, branch_id, amount, standing
                      from ledger.line
                      where cooperative_id = '%s' and business_date = '%s' order by entry_id, number) to stdout
                """.formatted(cooperative, day), hash::addLine);
        return hash;
    }

    /** COPY takes no parameters; a UUID and a date cannot carry anything but themselves. */
    private void read(String copy, Consumer<byte[]> into) {
        ConnectionCallback<Boolean> reading = connection -> {
            CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
            try {
                for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                    into.accept(row);
                }
                return true;
            } finally {
                if (rows.isActive()) {
                    rows.cancelCopy();
                }
            }
        };
        jdbc.execute(reading);
    }
}
