package coop.milpa.ledger.internal;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.RowCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Copies the lines of an entry into the session's table, and takes their hash as they pass. */
final class BulkCopy implements BulkEntry.Lines {

    private static final String TABLE = "pg_temp.bulk_line (number, account_id, amount, standing, taken)";

    private final ContentHash.Running hash;
    private final RowCopy rows;
    private int number;

    private BulkCopy(RowCopy rows, ContentHash.Running hash) {
        this.rows = rows;
        this.hash = hash;
    }

    /**
     * Copies all lines.
     *
     * @return what a repetition must match
     */
    static UUID copy(Connection connection, BulkEntry entry) throws SQLException {
        var hash = new ContentHash.Running(entry.heading(), entry.currency());
        RowCopy.into(connection, TABLE, rows -> entry.lines().accept(new BulkCopy(rows, hash)));
        return hash.done();
    }

    @Override
    public void add(AccountId account, long minor, Standing standing, long taken) {
        int place = minor == 0 ? 0 : ++number;
        if (minor != 0) {
            hash.line(account, minor, standing);
        }
        rows.row()
                .place(place)
                .id(account.value())
                .number(minor)
                .letter(standing.letter())
                .number(-taken);
    }
}
