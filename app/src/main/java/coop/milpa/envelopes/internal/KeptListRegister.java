package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.ListCode;
import coop.milpa.envelopes.ListKind;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists that wait for their cash, in PostgreSQL. Works in the caller's transaction. */
@Repository
class KeptListRegister {

    private final JdbcClient jdbc;

    KeptListRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When and by whom a list is kept. */
    record Kept(Instant at, ActorId by) {}

    /** The same file again is kept anew, as what it is said to be now. */
    void keep(CooperativeId cooperative, KeptList list, Kept kept, byte[] content) {
        jdbc.sql("""
                        insert into envelopes.kept_list (cooperative_id, code, hash, kind, name, about, period, content,
                            kept_at, kept_by)
                        values (:cooperative, :code, :hash, :kind, :name, :about, :period, :content, :at, :by)
                        on conflict (cooperative_id, code) do update
                            set hash = excluded.hash, kind = excluded.kind, name = excluded.name,
                                about = excluded.about, period = excluded.period, content = excluded.content,
                                kept_at = excluded.kept_at, kept_by = excluded.kept_by
                        """)
                .param("cooperative", cooperative.value())
                .param("code", list.code().text())
                .param("hash", list.hash())
                .param("kind", list.about().kind().name())
                .param("name", list.about().name())
                .param("about", list.about().words())
                .param(
                        "period",
                        list.about().period().map(month -> month.atDay(1)).orElse(null))
                .param("content", content)
                .param("at", kept.at().atOffset(ZoneOffset.UTC))
                .param("by", kept.by().value())
                .update();
    }

    Optional<KeptList> find(CooperativeId cooperative, ListCode code, Instant since) {
        return where(cooperative, since, "and code = :code", Map.of("code", code.text())).stream()
                .findFirst();
    }

    List<KeptList> of(CooperativeId cooperative, ActorId by, Instant since) {
        return where(cooperative, since, "and kept_by = :by order by kept_at desc limit 20", Map.of("by", by.value()));
    }

    Optional<byte[]> content(CooperativeId cooperative, ListCode code, Instant since) {
        return jdbc.sql("""
                        select content from envelopes.kept_list
                        where cooperative_id = :cooperative and code = :code and kept_at > :since
                        """)
                .param("cooperative", cooperative.value())
                .param("code", code.text())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** As if it had been kept then, if that is earlier. */
    void age(CooperativeId cooperative, ListCode code, Instant then) {
        jdbc.sql("""
                        update envelopes.kept_list set kept_at = least(kept_at, :then)
                        where cooperative_id = :cooperative and code = :code
                        """)
                .param("cooperative", cooperative.value())
                .param("code", code.text())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(CooperativeId cooperative, ListCode code) {
        jdbc.sql("delete from envelopes.kept_list where cooperative_id = :cooperative and code = :code")
                .param("cooperative", cooperative.value())
                .param("code", code.text())
                .update();
    }

    /** Forgets those that nobody finds any more. */
    void forgetUntil(CooperativeId cooperative, Instant until) {
        jdbc.sql("delete from envelopes.kept_list where cooperative_id = :cooperative and kept_at <= :until")
                .param("cooperative", cooperative.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<KeptList> where(
            CooperativeId cooperative, Instant since, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select code, hash, kind, name, about, period from envelopes.kept_list
                        where cooperative_id = :cooperative and kept_at > :since
                        """ + condition)
                .param("cooperative", cooperative.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .params(parameters)
                .query((row, n) -> list(row))
                .list();
    }

    private static KeptList list(ResultSet row) throws SQLException {
        return new KeptList(
                new ListCode(row.getString("code")),
                row.getString("hash"),
                new KeptList.About(
                        ListKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("about"),
                        Optional.ofNullable(row.getObject("period", LocalDate.class))
                                .map(YearMonth::from)));
    }
}
