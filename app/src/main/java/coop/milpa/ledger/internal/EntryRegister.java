package coop.milpa.ledger.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.EntryHead;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryView;
import coop.milpa.ledger.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single entries with their lines. An entry lists its accounts, and that is the way to its lines. */
@Repository
class EntryRegister {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int FETCHED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    EntryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of that cooperative. */
    Optional<EntryView> find(CooperativeId cooperative, EntryId entry) {
        return jdbc.sql("""
                        select entry_id, business_date, value_date, recorded_at, concept, narrative, actor_id, reverses,
                               imported
                        from ledger.entry
                        where cooperative_id = :cooperative and entry_id = :entry
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .query((row, n) -> view(row, linesOf(cooperative, entry)))
                .optional();
    }

    /** In the order in which they were made: names of entries are. */
    List<EntryHead> heads(CooperativeId cooperative, Books.Period period, Optional<EntryId> after, int limit) {
        return jdbc.sql("""
                        select entry_id, business_date, value_date, recorded_at, concept, narrative, reverses, imported
                        from ledger.entry
                        where cooperative_id = :cooperative and entry_id > :after
                            and business_date between :from and :to
                        order by entry_id limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("after", after.map(EntryId::value).orElse(BEFORE_ALL))
                .param("from", period.from())
                .param("to", period.to())
                .param("limit", limit)
                .query((row, n) -> head(row))
                .list();
    }

    static EntryHead head(ResultSet row) throws SQLException {
        return new EntryHead(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("concept"),
                row.getString("narrative"),
                Optional.ofNullable(row.getObject("reverses", UUID.class)).map(EntryId::new),
                row.getBoolean("imported"));
    }

    /** What they did to each account, by entry and account. */
    void changes(CooperativeId cooperative, Collection<EntryId> entries, Books.ChangeOfEntry into) {
        jdbc.sql("""
                        select l.entry_id, l.account_id, sum(l.amount)::bigint as amount
                        from ledger.entry e
                        cross join lateral (select distinct u.account_id from unnest(e.accounts) as u (account_id)) as m
                        join ledger.line l on l.cooperative_id = e.cooperative_id and l.account_id = m.account_id
                            and l.business_date = e.business_date and l.entry_id = e.entry_id
                        where e.cooperative_id = :cooperative and e.entry_id = any(:entries)
                        group by l.entry_id, l.account_id
                        order by l.entry_id, l.account_id
                        """)
                .withFetchSize(FETCHED_AT_ONCE)
                .param("cooperative", cooperative.value())
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    into.of(
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            new AccountId(row.getObject("account_id", UUID.class)),
                            row.getLong("amount"));
                });
    }

    private List<EntryView.Side> linesOf(CooperativeId cooperative, EntryId entry) {
        return jdbc.sql("""
                        select l.account_id, a.number, a.code, c.name_es, c.name_en, l.amount, a.currency, l.standing
                        from ledger.entry e
                        join ledger.line l on l.cooperative_id = e.cooperative_id and l.account_id = any (e.accounts)
                            and l.business_date = e.business_date and l.entry_id = e.entry_id
                        join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                        join ledger.chart c on c.cooperative_id = a.cooperative_id and c.code = a.code
                        where e.cooperative_id = :cooperative and e.entry_id = :entry
                        order by l.number
                        """)
                .param("cooperative", cooperative.value())
                .param("entry", entry.value())
                .query((row, n) -> side(row))
                .list();
    }

    private static EntryView view(ResultSet row, List<EntryView.Side> lines) throws SQLException {
        return new EntryView(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("concept"),
                row.getString("narrative"),
                new ActorId(row.getObject("actor_id", UUID.class)),
                Optional.ofNullable(row.getObject("reverses", UUID.class)).map(EntryId::new),
                row.getBoolean("imported"),
                lines);
    }

    private static EntryView.Side side(ResultSet row) throws SQLException {
        return new EntryView.Side(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("number"),
                new AccountCode(row.getString("code")),
                new ChartCode.Names(row.getString("name_es"), row.getString("name_en")),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                Standing.of(row.getString("standing").charAt(0)));
    }
}
