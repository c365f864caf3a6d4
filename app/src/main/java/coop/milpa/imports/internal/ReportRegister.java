package coop.milpa.imports.internal;

import coop.milpa.imports.KeptReport;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.JobOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What imports found, in PostgreSQL, as JSON that nobody queries. Works in the caller's transaction. */
@Repository
class ReportRegister {

    private final JdbcClient jdbc;

    ReportRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(JobOrder job, KeptReport report, Instant now) {
        jdbc.sql("""
                        insert into imports.report (cooperative_id, kind, key, report, kept_at)
                        values (:cooperative, :kind, :key, :report, :now)
                        on conflict (cooperative_id, kind, key)
                            do update set report = excluded.report, kept_at = excluded.kept_at
                        """)
                .param("cooperative", job.cooperative().value())
                .param("kind", job.kind())
                .param("key", job.key())
                .param("report", JsonMapper.shared().writeValueAsString(report))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptReport> find(JobOrder job, Instant since) {
        return jdbc.sql("""
                        select report from imports.report
                        where cooperative_id = :cooperative and kind = :kind and key = :key and kept_at > :since
                        """)
                .param("cooperative", job.cooperative().value())
                .param("kind", job.kind())
                .param("key", job.key())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> JsonMapper.shared().readValue(row.getString(1), KeptReport.class))
                .optional();
    }

    void forget(JobOrder job) {
        jdbc.sql("delete from imports.report where cooperative_id = :cooperative and kind = :kind and key = :key")
                .param("cooperative", job.cooperative().value())
                .param("kind", job.kind())
                .param("key", job.key())
                .update();
    }

    /** Forgets those that nobody finds any more. */
    void forgetUntil(CooperativeId cooperative, Instant until) {
        jdbc.sql("delete from imports.report where cooperative_id = :cooperative and kept_at <= :until")
                .param("cooperative", cooperative.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
