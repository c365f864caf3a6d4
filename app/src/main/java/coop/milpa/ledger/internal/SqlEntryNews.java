package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.EntryHead;
import coop.milpa.ledger.EntryNews;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News in PostgreSQL: noted by a trigger on entries, removed by whoever takes them. */
@Repository
class SqlEntryNews implements EntryNews {

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlEntryNews(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public void listen(CooperativeId cooperative) {
        tenants.run(
                cooperative,
                () -> jdbc.sql("insert into ledger.listener (cooperative_id) values (?) on conflict do nothing")
                        .param(cooperative.value())
                        .update());
    }

    @Override
    public void stop(CooperativeId cooperative) {
        tenants.run(cooperative, () -> {
            jdbc.sql("delete from ledger.listener where cooperative_id = ?")
                    .param(cooperative.value())
                    .update();
            jdbc.sql("delete from ledger.news where cooperative_id = ?")
                    .param(cooperative.value())
                    .update();
        });
    }

    @Override
    public List<CooperativeId> listened() {
        return jdbc.sql("select cooperative_id from ledger.listener order by cooperative_id")
                .query((row, n) -> new CooperativeId(row.getObject("cooperative_id", UUID.class)))
                .list();
    }

    @Override
    public List<Written> take(CooperativeId cooperative, int limit) {
        return tenants.write(cooperative, () -> isAlone(cooperative) ? taken(cooperative, limit) : List.of());
    }

    /** Two at once would each see a part, and put what comes first behind what comes after. */
    private boolean isAlone(CooperativeId cooperative) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('ledger.news'), hashtext(?))")
                .param(cooperative.toString())
                .query(Boolean.class)
                .single();
    }

    private List<Written> taken(CooperativeId cooperative, int limit) {
        List<Written> heads = jdbc.sql("""
                        with taken as (
                            delete from ledger.news n
                            where n.cooperative_id = :cooperative and n.number in (
                                select o.number from ledger.news o
                                where o.cooperative_id = :cooperative order by o.number limit :limit)
                            returning n.number, n.entry_id, n.business_date
                        )
                        select e.entry_id, e.business_date, e.value_date, e.recorded_at, e.concept, e.narrative,
                            e.reverses, e.imported, cardinality(e.accounts) as accounts
                        from taken t
                        join ledger.entry e on e.cooperative_id = :cooperative and e.entry_id = t.entry_id
                            and e.business_date = t.business_date
                        order by t.number
                        """)
                .param("cooperative", cooperative.value())
                .param("limit", limit)
                .query((row, n) -> new Written(EntryRegister.head(row), row.getInt("accounts"), List.of()))
                .list();
        return heads.isEmpty() ? heads : withLines(cooperative, heads);
    }

    private List<Written> withLines(CooperativeId cooperative, List<Written> heads) {
        List<EntryHead> few = heads.stream()
                .filter(one -> one.accounts() <= ACCOUNTS_MAX)
                .map(Written::head)
                .toList();
        Map<UUID, List<Side>> lines = new HashMap<>();
        jdbc.sql("""
                        select l.entry_id, a.number, a.code, a.kind = 'GUARDED' and a.side = -1 as owed, l.amount,
                            a.currency
                        from unnest(:entries::uuid[], :days::text[]::date[]) as n (entry_id, business_date)
                        join ledger.entry e on e.cooperative_id = :cooperative and e.entry_id = n.entry_id
                            and e.business_date = n.business_date
                        join ledger.line l on l.cooperative_id = e.cooperative_id and l.account_id = any (e.accounts)
                            and l.business_date = e.business_date and l.entry_id = e.entry_id
                        join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                        order by l.entry_id, l.number
                        """)
                .param("cooperative", cooperative.value())
                .param("entries", few.stream().map(head -> head.id().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        few.stream().map(head -> head.businessDate().toString()).toArray(String[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("entry_id", UUID.class), entry -> new ArrayList<>())
                            .add(side(row));
                });
        return heads.stream()
                .map(one -> new Written(
                        one.head(),
                        one.accounts(),
                        lines.getOrDefault(one.head().id().value(), List.of())))
                .toList();
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(
                row.getString("number"),
                new AccountCode(row.getString("code")),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("owed"));
    }
}
