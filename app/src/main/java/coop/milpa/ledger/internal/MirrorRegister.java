package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of entries what their mirror images are made of. In the caller's transaction. */
@Repository
class MirrorRegister {

    private final JdbcClient jdbc;

    MirrorRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of an entry.
     *
     * @param valueDate  of the entry
     */
    record Side(EntryId entry, LocalDate valueDate, Line line) {

        Line mirrored() {
            return new Line(line.account(), line.amount().negated(), line.standing());
        }
    }

    /** The lines of some entries in their order; entries there are not are left out. */
    Map<EntryId, List<Side>> sides(CooperativeId cooperative, Collection<EntryId> entries) {
        return jdbc
                .sql("""
                        select e.entry_id, e.value_date, l.account_id, l.amount, a.currency, l.standing
                        from ledger.entry e
                        cross join lateral (select distinct u.account_id from unnest(e.accounts) as u (account_id)) as m
                        join ledger.line l on l.cooperative_id = e.cooperative_id and l.account_id = m.account_id
                            and l.business_date = e.business_date and l.entry_id = e.entry_id
                        join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                        where e.cooperative_id = :cooperative and e.entry_id = any(:entries)
                        order by e.entry_id, l.number
                        """)
                .param("cooperative", cooperative.value())
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, n) -> side(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Side::entry));
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("value_date", LocalDate.class),
                new Line(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                        Standing.of(row.getString("standing").charAt(0))));
    }
}
