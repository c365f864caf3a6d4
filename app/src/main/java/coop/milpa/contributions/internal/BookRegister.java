package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionBook;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book of contributions, read from the movements: the accounts of a piece first, then what each of them did. */
@Repository
class BookRegister implements ContributionBook {

    private static final String ACCOUNTS = """
            select member_id, number, currency from contributions.account
            where cooperative_id = :cooperative and opened_on <= :to and (closed_on is null or closed_on >= :from)
                and number > :after order by number limit :limit offset :offset
            """;

    private static final String FIGURES = """
            select coalesce(sum(amount) filter (where business_date < :from), 0) as opening,
                coalesce(sum(amount) filter (where business_date >= :from and amount > 0), 0) as paid_in,
                coalesce(-sum(amount) filter (where business_date >= :from and amount < 0), 0) as paid_out
            from contributions.movement m
            where m.cooperative_id = :cooperative and m.member_id = a.member_id and m.business_date <= :to
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    BookRegister(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Line> page(Asked asked, long offset, int limit) {
        return lines(asked, "", offset, limit);
    }

    @Override
    public List<Line> after(Asked asked, String number, int limit) {
        return lines(asked, number, 0, limit);
    }

    @Override
    public List<Sum> sums(Asked asked) {
        return tenants.read(
                asked.cooperative(),
                () -> statement("""
                        select a.currency, count(distinct a.member_id) as accounts,
                            coalesce(sum(m.amount) filter (where m.business_date < :from), 0) as opening,
                            coalesce(sum(m.amount) filter (where m.business_date >= :from and m.amount > 0), 0)
                                as paid_in,
                            coalesce(-sum(m.amount) filter (where m.business_date >= :from and m.amount < 0), 0)
                                as paid_out
                        from contributions.account a
                        left join contributions.movement m on m.cooperative_id = a.cooperative_id
                            and m.member_id = a.member_id and m.business_date <= :to
                        where a.cooperative_id = :cooperative and a.opened_on <= :to
                            and (a.closed_on is null or a.closed_on >= :from)
                        group by a.currency order by a.currency
                        """, asked)
                        .query((row, n) -> new Sum(currency(row), row.getLong("accounts"), figures(row)))
                        .list());
    }

    private List<Line> lines(Asked asked, String after, long offset, int limit) {
        String sql =
                "select a.member_id, a.number, a.currency, f.* from (%s) a cross join lateral (%s) f order by a.number"
                        .formatted(ACCOUNTS, FIGURES);
        return tenants.read(
                asked.cooperative(),
                () -> statement(sql, asked)
                        .param("after", after)
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, n) -> new Line(
                                new MemberId(row.getObject("member_id", UUID.class)),
                                row.getString("number"),
                                figures(row)))
                        .list());
    }

    private JdbcClient.StatementSpec statement(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("cooperative", asked.cooperative().value())
                .param("from", asked.period().from())
                .param("to", asked.period().to());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Currency currency = currency(row);
        return new Figures(
                new Money(row.getLong("opening"), currency),
                new Money(row.getLong("paid_in"), currency),
                new Money(row.getLong("paid_out"), currency));
    }

    private static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }
}
