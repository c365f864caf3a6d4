package coop.milpa.collections.internal;

import coop.milpa.collections.UndoCollected;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Posted;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bills that were given back, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ReversalRegister {

    /** Of bills that were paid, those that were undone. */
    static final String UNDONE = """
            exists (select from collections.reversal r
                where r.cooperative_id = collected.cooperative_id and r.collected_entry = collected.entry_id)\s""";

    private final JdbcClient jdbc;

    ReversalRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry that undid a bill, if this very request did. */
    Optional<EntryId> undoing(CooperativeId cooperative, UndoCollected asked) {
        return jdbc.sql("""
                        select entry_id from collections.reversal
                        where cooperative_id = :cooperative and collected_entry = :collected and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("collected", asked.collected().value())
                .param("request", asked.where().request().value())
                .query((row, n) -> new EntryId(row.getObject("entry_id", UUID.class)))
                .optional();
    }

    void add(UndoCollected asked, Posted posted) {
        jdbc.sql("""
                        insert into collections.reversal (cooperative_id, collected_entry, request_id, entry_id,
                            business_date, reason, undone_by)
                        values (:cooperative, :collected, :request, :entry, :day, :reason, :by)
                        """)
                .param("cooperative", asked.where().cooperative().value())
                .param("collected", asked.collected().value())
                .param("request", asked.where().request().value())
                .param("entry", posted.entry().value())
                .param("day", posted.businessDate())
                .param("reason", asked.reason())
                .param("by", asked.where().actor().value())
                .update();
    }
}
