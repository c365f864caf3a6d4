package coop.milpa.ledger.internal;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BulkEntry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Copies the lines of an entry and calls the stored function that writes it, in the transaction of this thread. */
@Component
class BulkStatement {

    private static final String CALL = """
            select business_date, outcome, entry_id, culprit
            from ledger.post_bulk(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int WRITTEN = 0;
    private static final int REPEATED = 1;
    private static final int REUSED = 2;
    private static final int DAY_CLOSED = 11;
    private static final int NO_OPEN_DAY = 12;

    private final JdbcTemplate jdbc;

    BulkStatement(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the entry.
     *
     * @param day  the day that is closing; empty for the open day
     */
    Outcome<Posted> call(BulkEntry entry, Optional<LocalDate> day) {
        ConnectionCallback<Outcome<Posted>> call = connection -> call(connection, entry, day);
        return Objects.requireNonNull(jdbc.execute(call));
    }

    private static Outcome<Posted> call(Connection connection, BulkEntry entry, Optional<LocalDate> day)
            throws SQLException {
        try (Statement begin = connection.createStatement()) {
            begin.execute("select ledger.begin_bulk()");
        }
        UUID content = BulkCopy.copy(connection, entry);
        try (PreparedStatement call = connection.prepareStatement(CALL)) {
            bind(call, entry, content);
            call.setDate(2, day.map(Date::valueOf).orElse(null));
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return answer(entry, row);
            }
        }
    }

    private static void bind(PreparedStatement call, BulkEntry entry, UUID content) throws SQLException {
        Heading heading = entry.heading();
        call.setObject(1, heading.cooperative().value());
        call.setObject(3, heading.request().value());
        call.setObject(4, content);
        call.setObject(5, EntryId.next().value());
        call.setString(6, heading.concept());
        call.setObject(7, heading.actor().value());
        call.setString(8, heading.narrative());
        call.setDate(9, heading.valueDate().map(Date::valueOf).orElse(null));
        call.setString(10, entry.currency().getCurrencyCode());
    }

    private static Outcome<Posted> answer(BulkEntry entry, ResultSet row) throws SQLException {
        int code = row.getInt("outcome");
        return switch (code) {
            case WRITTEN, REPEATED ->
                Outcome.done(new Posted(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getObject("business_date", LocalDate.class),
                        code == REPEATED));
            case REUSED ->
                Outcome.refused(new LedgerRefusal.RequestReused(entry.heading().request()));
            case DAY_CLOSED -> Outcome.refused(new LedgerRefusal.DayClosed());
            case NO_OPEN_DAY -> Outcome.refused(new LedgerRefusal.NoOpenDay());
            default ->
                Outcome.refused(PostingRefusals.on(
                        new AccountId(row.getObject("culprit", UUID.class)), entry.currency(), code));
        };
    }
}
