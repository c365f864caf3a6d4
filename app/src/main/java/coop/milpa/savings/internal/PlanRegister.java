package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.Quotas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Programmed accounts and how far they have come, in PostgreSQL. Works in the caller's transaction. What a court had
 * paid out of an account was saved all the same: it takes nothing from what counts as paid in.
 */
@Repository
class PlanRegister {

    private final JdbcClient jdbc;

    PlanRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the members that take money: neither closed nor frozen. */
    List<PlanStanding> of(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        UUID[] owners = members.stream().map(MemberId::value).toArray(UUID[]::new);
        return where(cooperative, "a.owner_id = any(:owners)", on, Map.of("owners", owners));
    }

    /** Those that have a quota or their last day on a day: all of the cooperative. */
    List<PlanStanding> movingOn(CooperativeId cooperative, LocalDate day) {
        return where(cooperative, """
                exists (select from generate_series(0, c.quotas) as k (place)
                        where c.first_due + make_interval(months => c.every_months * k.place) = :on)
                """, day, Map.of());
    }

    private List<PlanStanding> where(
            CooperativeId cooperative, String condition, LocalDate on, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select a.account_id, a.owner_id, a.number, a.product, a.currency, c.quota, c.every_months,
                            c.first_due, c.quotas, coalesce(p.paid, 0) as paid
                        from savings.contract c
                        join savings.account a on a.cooperative_id = c.cooperative_id and a.account_id = c.account_id
                        left join lateral (
                            select sum(m.amount) as paid from savings.movement m
                            where m.cooperative_id = c.cooperative_id and m.account_id = c.account_id
                                and m.business_date <= :on and m.undone_on is null
                                and m.kind <> 'GARNISHMENT') p on true
                        where c.cooperative_id = :cooperative and %s
                            and not exists (select from savings.closing x
                                where x.cooperative_id = a.cooperative_id and x.account_id = a.account_id)
                            and not exists (select from savings.freeze f
                                where f.cooperative_id = a.cooperative_id and f.account_id = a.account_id
                                    and f.lifted_on is null)
                        order by a.number
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .param("on", on)
                .params(parameters)
                .query((row, n) -> standing(row))
                .list();
    }

    private static PlanStanding standing(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new PlanStanding(
                new AccountId(row.getObject("account_id", UUID.class)),
                new MemberId(row.getObject("owner_id", UUID.class)),
                row.getString("number"),
                row.getString("product"),
                new Quotas(
                        new Money(row.getLong("quota"), currency),
                        row.getInt("every_months"),
                        row.getObject("first_due", LocalDate.class),
                        row.getInt("quotas")),
                new Money(row.getLong("paid"), currency));
    }
}
