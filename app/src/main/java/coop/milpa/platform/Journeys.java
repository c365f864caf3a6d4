package coop.milpa.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends several statements to the database in one journey, where the way there costs as much as what they do. Each sees
 * what those before it did. Parameters are named as everywhere.
 */
@Component
public class Journeys {

    private static final String NEXT = ";\n";

    private final JdbcTemplate jdbc;
    private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

    Journeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Written(String sql, List<@Nullable Object> arguments) {

        @Nullable
        Object[] all() {
            return arguments.toArray();
        }
    }

    /** What the last of these statements, parted by semicolons, answers; such as what is there once it is locked. */
    public <T> List<T> last(String statements, Map<String, ?> parameters, RowMapper<T> mapper) {
        Written written = written(statements, parameters);
        PreparedStatementCallback<List<T>> read = statement -> read(statement, written, mapper);
        return Objects.requireNonNull(jdbc.execute(written.sql(), read));
    }

    private static <T> List<T> read(PreparedStatement statement, Written written, RowMapper<T> mapper)
            throws SQLException {
        new ArgumentPreparedStatementSetter(written.all()).setValues(statement);
        statement.execute();
        ResultSet answer = lastAnswer(statement);
        List<T> rows = new ArrayList<>();
        while (answer.next()) {
            rows.add(Objects.requireNonNull(mapper.mapRow(answer, rows.size())));
        }
        return rows;
    }

    /** The rows of the last statement, which those before it may or may not have had. */
    private static ResultSet lastAnswer(PreparedStatement statement) throws SQLException {
        ResultSet answer = statement.getResultSet();
        while (statement.getMoreResults(Statement.KEEP_CURRENT_RESULT) || statement.getUpdateCount() >= 0) {
            answer = statement.getResultSet();
        }
        return Objects.requireNonNull(answer);
    }

    /**
     * Writes what nobody reads before the surrounding transaction ends: together with all else that is written so, in
     * order, just before the commit. What fails then fails the transaction. Without a transaction it is written now.
     */
    public void late(String statement, Map<String, ?> parameters) {
        Written written = written(statement, parameters);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            jdbc.update(written.sql(), written.all());
            return;
        }
        waiting().add(written);
    }

    /**
     * Sends a statement last of all, behind what is written late and in the same journey: for what others wait for from
     * when it is done until the transaction ends. One a transaction.
     */
    public void last(Last statement) {
        waiting().add(statement);
    }

    /** A statement that is sent last of all in a transaction, and that answers. */
    public interface Last {

        /** With a question mark for each parameter. */
        String sql();

        /**
         * Sets its parameters.
         *
         * @param before  how many parameters of others stand before the first of this
         */
        void bind(PreparedStatement statement, int before) throws SQLException;

        /**
         * Is told what it answered.
         *
         * @param answer  before its first row; an exception undoes the transaction
         */
        void answered(ResultSet answer) throws SQLException;
    }

    /** What waits in the transaction of this thread. */
    private Waiting waiting() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var waiting = new Waiting();
                    TransactionSynchronizationManager.registerSynchronization(waiting);
                    return waiting;
                });
    }

    /** What waits for the end of one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Written> all = new ArrayList<>();
        private @Nullable Last last;

        void add(Written written) {
            all.add(written);
        }

        void add(Last statement) {
            if (last != null) {
                throw new IllegalStateException("Two statements cannot both be last: " + statement.sql());
            }
            last = statement;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Last end = last;
            Stream<String> statements = Stream.concat(
                    all.stream().map(Written::sql), Stream.ofNullable(end).map(Last::sql));
            PreparedStatementCallback<Boolean> send = statement -> {
                send(statement, end);
                return true;
            };
            jdbc.execute(statements.collect(Collectors.joining(NEXT)), send);
        }

        private void send(PreparedStatement statement, @Nullable Last end) throws SQLException {
            Object[] arguments =
                    all.stream().flatMap(one -> one.arguments().stream()).toArray();
            new ArgumentPreparedStatementSetter(arguments).setValues(statement);
            if (end == null) {
                statement.execute();
                return;
            }
            end.bind(statement, arguments.length);
            statement.execute();
            end.answered(lastAnswer(statement));
        }
    }

    private Written written(String sql, Map<String, ?> parameters) {
        ParsedSql read = parsed.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
        var values = new MapSqlParameterSource(parameters);
        return new Written(
                NamedParameterUtils.substituteNamedParameters(read, values),
                Arrays.asList(NamedParameterUtils.buildValueArray(read, values, null)));
    }
}
