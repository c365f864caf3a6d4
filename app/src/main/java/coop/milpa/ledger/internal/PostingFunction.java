package coop.milpa.ledger.internal;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Posted;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Calls the stored function {@code ledger.post}, through which alone the books are written. */
final class PostingFunction {

    private static final String CALL = """
            select business_date, outcomes, entries, dates, culprits
            from ledger.post(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private PostingFunction() {}

    /**
     * Writes what the rules let through.
     *
     * @param connection  in a transaction, which the caller ends
     * @param day  the day that is closing; empty for the open day
     * @return an outcome for each entry, in order
     */
    static List<Outcome<Posted>> call(Connection connection, Batch batch, Optional<LocalDate> day) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(CALL)) {
            bind(connection, call, batch, day);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return answers(batch, row);
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement call, Batch batch, Optional<LocalDate> day)
            throws SQLException {
        Batch.EntryArrays entries = batch.entries;
        Batch.LineArrays lines = batch.lines;
        PGConnection arrays = connection.unwrap(PGConnection.class);
        call.setObject(1, batch.cooperative().value());
        call.setDate(2, day.map(Date::valueOf).orElse(null));
        call.setArray(3, arrays.createArrayOf("uuid", entries.requests));
        call.setArray(4, arrays.createArrayOf("uuid", entries.contents));
        call.setArray(5, arrays.createArrayOf("uuid", entries.ids));
        call.setArray(6, arrays.createArrayOf("text", entries.concepts));
        call.setArray(7, arrays.createArrayOf("uuid", entries.actors));
        call.setArray(8, arrays.createArrayOf("text", entries.narratives));
        call.setArray(9, orNull(arrays, "date", entries.valueDates));
        call.setArray(10, orNull(arrays, "date", entries.businessDates));
        call.setArray(11, orNull(arrays, "uuid", entries.reverses));
        call.setArray(12, arrays.createArrayOf("int4", entries.firstLines));
        call.setArray(13, arrays.createArrayOf("int4", lines.entries));
        call.setArray(14, arrays.createArrayOf("uuid", lines.accounts));
        call.setArray(15, arrays.createArrayOf("int8", lines.amounts));
        call.setArray(16, arrays.createArrayOf("text", lines.currencies));
        call.setArray(17, arrays.createArrayOf("text", lines.standings));
    }

    private static @Nullable Array orNull(PGConnection arrays, String type, @Nullable Object @Nullable [] values)
            throws SQLException {
        return values == null ? null : arrays.createArrayOf(type, values);
    }

    private static List<Outcome<Posted>> answers(Batch batch, ResultSet row) throws SQLException {
        LocalDate day = row.getObject(1, LocalDate.class);
        List<Outcome<Posted>> answers = new ArrayList<>(batch.drafts().size());
        if (row.getArray(2) == null) {
            for (Batch.Draft draft : batch.drafts()) {
                answers.add(Outcome.done(new Posted(draft.id(), draft.on().orElse(day), false)));
            }
            return answers;
        }
        Short[] outcomes = (Short[]) row.getArray(2).getArray();
        UUID[] firsts = arrayOf(row, 3, new UUID[outcomes.length]);
        Date[] dates = arrayOf(row, 4, new Date[outcomes.length]);
        Integer[] culprits = (Integer[]) row.getArray(5).getArray();
        for (int n = 0; n < outcomes.length; n++) {
            Batch.Draft draft = batch.drafts().get(n);
            answers.add(
                    switch (outcomes[n]) {
                        case 0 -> Outcome.done(new Posted(draft.id(), draft.on().orElse(day), false));
                        case 1 -> Outcome.done(new Posted(new EntryId(firsts[n]), dates[n].toLocalDate(), true));
                        default ->
                            Outcome.refused(
                                    PostingRefusals.of(outcomes[n], draft, culprits[n] - batch.entries.firstLines[n]));
                    });
        }
        return answers;
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] arrayOf(ResultSet row, int column, T[] none) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? none : (T[]) array.getArray();
    }
}
