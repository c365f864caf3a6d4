package coop.milpa.platform.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the program that have worked on jobs. No cooperative's: one process works for many. */
@Repository
class ProcessRegister {

    private final JdbcClient jdbc;

    ProcessRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void beat(ProcessRow process) {
        jdbc.sql("""
                        insert into platform.process (process_id, host, pid, started_at, beat_at)
                        values (:id, :host, :pid, :started, :beat)
                        on conflict (process_id) do update set beat_at = excluded.beat_at
                        """)
                .param("id", process.id().value())
                .param("host", process.host())
                .param("pid", process.pid())
                .param("started", process.started().atOffset(ZoneOffset.UTC))
                .param("beat", process.beat().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Drops those that fell silent before a time; a job that still names one is interrupted. */
    void forget(Instant before) {
        jdbc.sql("delete from platform.process where beat_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that have beaten since a time, and of this host all that there are. */
    Map<ProcessId, ProcessRow> since(Instant time, String host) {
        return jdbc
                .sql("""
                        select process_id, host, pid, started_at, beat_at from platform.process
                        where beat_at >= :time or host = :host
                        """)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("host", host)
                .query((row, n) -> process(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessRow::id, Function.identity()));
    }

    private static ProcessRow process(ResultSet row) throws SQLException {
        return new ProcessRow(
                new ProcessId(row.getObject("process_id", UUID.class)),
                row.getString("host"),
                row.getLong("pid"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("beat_at", OffsetDateTime.class).toInstant());
    }
}
