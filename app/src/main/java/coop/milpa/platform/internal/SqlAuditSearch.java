package coop.milpa.platform.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.AuditId;
import coop.milpa.platform.AuditRecord;
import coop.milpa.platform.AuditSearch;
import coop.milpa.platform.TenantScope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Searches the audit trail in PostgreSQL. */
@Repository
class SqlAuditSearch implements AuditSearch {

    private static final int FETCH_SIZE = 1_000;

    /** Nobody is called so. */
    private static final UUID ANYBODY = new UUID(0, 0);

    private static final String LATEST_FIRST = " order by r.audit_id desc";
    private static final String FOUND = """
            from platform.audit_record r
            join platform.actor a on a.cooperative_id = r.cooperative_id and a.actor_id = r.actor_id
            where r.cooperative_id = :cooperative and r.recorded_at >= :from and r.recorded_at < :until
                and (:actor = :anybody or r.actor_id = :actor)
                and (:action = '' or starts_with(r.action, :action))
                and (:kind = '' or r.subject_kind = :kind) and (:id = '' or r.subject_id = :id)
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlAuditSearch(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<AuditRecord> page(CooperativeId cooperative, Question question, long offset, int limit) {
        String sql = AuditRegister.COLUMNS + FOUND + LATEST_FIRST + " limit :limit offset :offset";
        return tenants.read(
                cooperative,
                () -> asked(sql, cooperative, question)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, n) -> AuditRegister.record(row))
                        .list());
    }

    @Override
    public List<AuditRecord> before(CooperativeId cooperative, Question question, AuditId record, int limit) {
        String sql = AuditRegister.COLUMNS + FOUND + " and r.audit_id < :before" + LATEST_FIRST + " limit :limit";
        return tenants.read(
                cooperative,
                () -> asked(sql, cooperative, question)
                        .param("before", record.value())
                        .param("limit", limit)
                        .query((row, n) -> AuditRegister.record(row))
                        .list());
    }

    @Override
    public long count(CooperativeId cooperative, Question question) {
        return tenants.read(
                cooperative,
                () -> asked("select count(*) " + FOUND, cooperative, question)
                        .query((row, n) -> row.getLong(1))
                        .single());
    }

    /** In one transaction, without which the driver would read everything at once. */
    @Override
    public void each(CooperativeId cooperative, Question question, Consumer<AuditRecord> into) {
        tenants.read(cooperative, () -> {
            asked(AuditRegister.COLUMNS + FOUND + LATEST_FIRST, cooperative, question)
                    .withFetchSize(FETCH_SIZE)
                    .query(row -> {
                        into.accept(AuditRegister.record(row));
                    });
            return true;
        });
    }

    @Override
    public Optional<AuditRecord> find(CooperativeId cooperative, AuditId record) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql(AuditRegister.COLUMNS + """
                        from platform.audit_record r
                        join platform.actor a on a.cooperative_id = r.cooperative_id and a.actor_id = r.actor_id
                        where r.cooperative_id = :cooperative and r.audit_id = :id
                        """)
                        .param("cooperative", cooperative.value())
                        .param("id", record.value())
                        .query((row, n) -> AuditRegister.record(row))
                        .optional());
    }

    private StatementSpec asked(String sql, CooperativeId cooperative, Question question) {
        return jdbc.sql(sql)
                .param("cooperative", cooperative.value())
                .param("from", question.from().atOffset(ZoneOffset.UTC))
                .param("until", question.until().atOffset(ZoneOffset.UTC))
                .param("actor", question.actor().map(ActorId::value).orElse(ANYBODY))
                .param("anybody", ANYBODY)
                .param("action", question.action().orElse(""))
                .param("kind", question.subject().kind().orElse(""))
                .param("id", question.subject().id().orElse(""));
    }
}
