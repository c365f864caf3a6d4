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

    /** Answers one row, which {@link #day} and {@link #isAllNew} read. */
    static final String CALL = """
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
            bind(call, 0, batch, day);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return answers(batch, row);
            }
        }
    }

    /** @param before  how many parameters stand before the first of the call */
    static void bind(PreparedStatement call, int before, Batch batch, Optional<LocalDate> day) throws SQLException {
        Batch.EntryArrays entries = batch.entries;
        Batch.LineArrays lines = batch.lines;
        PGConnection arrays = call.getConnection().unwrap(PGConnection.class);
        call.setObject(before + 1, batch.cooperative().value());
        call.setDate(before + 2, day.map(Date::valueOf).orElse(null));
        call.setArray(before + 3, arrays.createArrayOf("uuid", entries.requests));
        call.setArray(before + 4, arrays.createArrayOf("uuid", entries.contents));
        call.setArray(before + 5, arrays.createArrayOf("uuid", entries.ids));
        call.setArray(before + 6, arrays.createArrayOf("text", entries.concepts));
        call.setArray(before + 7, arrays.createArrayOf("uuid", entries.actors));
        call.setArray(before + 8, arrays.createArrayOf("text", entries.narratives));
        call.setArray(before + 9, orNull(arrays, "date", entries.valueDates));
        call.setArray(before + 10, orNull(arrays, "date", entries.businessDates));
        call.setArray(before + 11, orNull(arrays, "uuid", entries.reverses));
        call.setArray(before + 12, arrays.createArrayOf("int4", entries.firstLines));
        call.setArray(before + 13, arrays.createArrayOf("int4", lines.entries));
        call.setArray(before + 14, arrays.createArrayOf("uuid", lines.accounts));
        call.setArray(before + 15, arrays.createArrayOf("int8", lines.amounts));
        call.setArray(before + 16, arrays.createArrayOf("text", lines.currencies));
        call.setArray(before + 17, arrays.createArrayOf("text", lines.standings));
    }

    private static @Nullable Array orNull(PGConnection arrays, String type, @Nullable Object @Nullable [] values)
            throws SQLException {
        return values == null ? null : arrays.createArrayOf(type, values);
    }

    /** The day that the entries went to, if they did. */
    static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject(1, LocalDate.class);
    }

    /** Whether every entry was new and is written. */
    static boolean isAllNew(ResultSet row) throws SQLException {
        return row.getArray(2) == null;
    }

    private static List<Outcome<Posted>> answers(Batch batch, ResultSet row) throws SQLException {
        LocalDate day = day(row);
        List<Outcome<Posted>> answers = new ArrayList<>(batch.drafts().size());
        if (isAllNew(row)) {
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
