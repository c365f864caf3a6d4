package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.MandateId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what attorneys with a maximum have taken. Works in the caller's transaction. */
@Repository
class MandateUseRegister {

    private final JdbcClient jdbc;

    MandateUseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Money that an entry paid by a mandate on a day. */
    record Use(EntryId entry, MandateId mandate, LocalDate day, Money amount) {}

    /** Minor units taken on a day and not undone, by mandate; those by which nothing was taken are left out. */
    Map<MandateId, Long> on(CooperativeId cooperative, Collection<MandateId> mandates, LocalDate day) {
        Map<MandateId, Long> taken = new HashMap<>();
        jdbc.sql("""
                        select mandate_id, sum(amount) as amount from members.mandate_use
                        where cooperative_id = :cooperative and mandate_id = any(:mandates)
                            and business_date = :day and not undone
                        group by mandate_id
                        """)
                .param("cooperative", cooperative.value())
                .param("mandates", mandates.stream().map(MandateId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    taken.put(new MandateId(row.getObject("mandate_id", UUID.class)), row.getLong("amount"));
                });
        return taken;
    }

    void add(CooperativeId cooperative, Use use) {
        jdbc.sql("""
                        insert into members.mandate_use (cooperative_id, entry_id, mandate_id, business_date, amount)
                        values (:cooperative, :entry, :mandate, :day, :amount)
                        on conflict (cooperative_id, entry_id, mandate_id) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", use.entry().value())
                .param("mandate", use.mandate().value())
                .param("day", use.day())
                .param("amount", use.amount().minor())
                .update();
    }

    void undo(CooperativeId cooperative, EntryId entry) {
        jdbc.sql("""
                        update members.mandate_use set undone = true
                        where cooperative_id = :cooperative and entry_id = :entry and not undone
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .update();
    }
}
