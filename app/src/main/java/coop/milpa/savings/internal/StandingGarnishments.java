package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.GarnishmentId;
import coop.milpa.savings.Garnishments.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to keep money as people look at them, in PostgreSQL. Works in the caller's transaction. */
@Repository
class StandingGarnishments {

    private final JdbcClient jdbc;

    StandingGarnishments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> over(CooperativeId cooperative, AccountId account) {
        return jdbc.sql("""
                        select g.garnishment_id, g.authority, g.case_number, g.currency, g.amount, g.placed_on,
                            (select coalesce(sum(k.amount), 0)::bigint from savings.garnishment_hold k
                                where k.cooperative_id = g.cooperative_id
                                    and k.garnishment_id = g.garnishment_id) as held
                        from savings.garnished r
                        join savings.garnishment g on g.cooperative_id = r.cooperative_id
                            and g.garnishment_id = r.garnishment_id
                        where r.cooperative_id = :cooperative and r.account_id = :account and g.ended_on is null
                        order by g.garnishment_id
                        """)
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query((row, n) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        long amount = row.getLong("amount");
        Optional<Money> limited = row.wasNull() ? Optional.empty() : Optional.of(new Money(amount, currency));
        return new Standing(
                new GarnishmentId(row.getObject("garnishment_id", UUID.class)),
                new CourtOrder(row.getString("authority"), row.getString("case_number")),
                limited,
                new Money(row.getLong("held"), currency),
                row.getObject("placed_on", LocalDate.class));
    }
}
