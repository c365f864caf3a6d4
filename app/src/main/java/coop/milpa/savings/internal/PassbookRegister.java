package coop.milpa.savings.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Printings of passbooks in PostgreSQL. Works in the caller's transaction. */
@Repository
class PassbookRegister {

    private final JdbcClient jdbc;

    PassbookRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was printed at a time.
     *
     * @param print  which time, from 1
     * @param after  what had been printed last before; empty for nothing
     * @param last  what was printed last
     * @param before  what the account stood at before the first movement, in minor units, if that was a line
     * @param lines  where on the page
     */
    record Printing(int print, Optional<EntryId> after, EntryId last, Optional<Long> before, Lines lines) {}

    /**
     * Where on a page.
     *
     * @param first  the line it began on
     * @param movements  how many were printed
     * @param next  the line on which the next goes
     */
    record Lines(int first, int movements, int next) {}

    /** Lets one printing of an account be made at a time. */
    void lock(CooperativeId cooperative, AccountId account) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "milpa.passbook:" + cooperative + account)
                .query(Boolean.class)
                .single();
    }

    Optional<Printing> last(CooperativeId cooperative, AccountId account) {
        return where(
                cooperative, "account_id = :account order by print desc limit 1", Map.of("account", account.value()));
    }

    Optional<Printing> requested(CooperativeId cooperative, AccountId account, RequestId request) {
        return where(
                cooperative,
                "account_id = :account and request_id = :request",
                Map.of("account", account.value(), "request", request.value()));
    }

    void add(CooperativeId cooperative, AccountId account, RequestId request, Printing printing, ActorId by) {
        jdbc.sql("""
                        insert into savings.passbook_print (cooperative_id, account_id, print, request_id, after_entry,
                            last_entry, before, first_line, movements, next_line, printed_by)
                        values (:cooperative, :account, :print, :request, :after::uuid, :last, :before::bigint, :first,
                            :movements, :next, :by)
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .param("print", printing.print())
                .param("request", request.value())
                .param("after", printing.after().map(EntryId::value).orElse(null))
                .param("last", printing.last().value())
                .param("before", printing.before().orElse(null))
                .param("first", printing.lines().first())
                .param("movements", printing.lines().movements())
                .param("next", printing.lines().next())
                .param("by", by.value())
                .update();
    }

    private Optional<Printing> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select print, after_entry, last_entry, before, first_line, movements, next_line
                        from savings.passbook_print where cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> new Printing(
                        row.getInt("print"),
                        Optional.ofNullable(row.getObject("after_entry", UUID.class))
                                .map(EntryId::new),
                        new EntryId(row.getObject("last_entry", UUID.class)),
                        Optional.ofNullable(row.getObject("before", Long.class)),
                        new Lines(row.getInt("first_line"), row.getInt("movements"), row.getInt("next_line"))))
                .optional();
    }
}
