package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import coop.milpa.remittances.UndoPayout;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payouts that were undone, in PostgreSQL. Works in the caller's transaction. */
@Repository
class ReversalRegister {

    /** Of payouts, those that were undone. */
    static final String UNDONE = """
            exists (select from remittances.reversal r
                where r.cooperative_id = payout.cooperative_id and r.payout_entry = payout.entry_id)\s""";

    private final JdbcClient jdbc;

    ReversalRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry that undid a payout, if this very request did. */
    Optional<EntryId> undoing(CooperativeId cooperative, UndoPayout asked) {
        return jdbc.sql("""
                        select entry_id from remittances.reversal
                        where cooperative_id = :cooperative and payout_entry = :payout and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("payout", asked.payout().value())
                .param("request", asked.where().request().value())
                .query((row, n) -> new EntryId(row.getObject("entry_id", UUID.class)))
                .optional();
    }

    void add(UndoPayout asked, PayoutBooks.Written undone) {
        jdbc.sql("""
                        insert into remittances.reversal (cooperative_id, payout_entry, request_id, entry_id,
                            business_date, reason, undone_by)
                        values (:cooperative, :payout, :request, :entry, :day, :reason, :by)
                        """)
                .param("cooperative", asked.where().cooperative().value())
                .param("payout", asked.payout().value())
                .param("request", asked.where().request().value())
                .param("entry", undone.entry().value())
                .param("day", undone.on())
                .param("reason", asked.reason())
                .param("by", asked.where().actor().value())
                .update();
    }
}
