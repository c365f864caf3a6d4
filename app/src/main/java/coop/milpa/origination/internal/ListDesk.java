package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.origination.ApplicationList;
import coop.milpa.origination.ApplicationState.Stage;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks through applications. */
@Service
class ListDesk implements ApplicationList {

    private static final String ROWS = """
            select number, member_id, product, currency, amount, officer_id, taken_on, stage
            from origination.application where cooperative_id = :cooperative
            """;
    private static final String WHICH = """
            and (:stage::text is null or stage = :stage) and (:officer::uuid is null or officer_id = :officer)
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    ListDesk(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public List<Row> page(Which which, By by, boolean descending, Piece piece) {
        return tenants.read(
                which.cooperative(),
                () -> where(which, jdbc.sql(ROWS + WHICH + order(by, descending) + " limit :limit offset :offset"))
                        .param("limit", piece.limit())
                        .param("offset", piece.offset())
                        .query((row, n) -> row(row))
                        .list());
    }

    @Override
    public List<Sum> sums(Which which) {
        return tenants.read(
                which.cooperative(),
                () -> where(which, jdbc.sql("""
                                select currency, count(*) as count, sum(amount)::bigint as amount
                                from origination.application where cooperative_id = :cooperative
                                """ + WHICH + " group by currency order by currency"))
                        .query((row, n) -> new Sum(row.getLong("count"), money(row)))
                        .list());
    }

    /** By the last evaluation of each. */
    @Override
    public long waiting(CooperativeId cooperative, Level level) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                                select count(*) from origination.application a
                                join lateral (
                                    select level from origination.evaluation e
                                    where e.cooperative_id = a.cooperative_id and e.number = a.number
                                    order by place desc limit 1) as last on last.level = :level
                                where a.cooperative_id = :cooperative and a.stage = 'EVALUATED'
                                """)
                        .param("cooperative", cooperative.value())
                        .param("level", level.name())
                        .query(Long.class)
                        .single());
    }

    @Override
    public long payable(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                                select count(*) from origination.application
                                where cooperative_id = :cooperative and stage = 'APPROVED' and expires_on >= :day
                                """)
                        .param("cooperative", cooperative.value())
                        .param("day", day)
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<ActorId> officers(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("select distinct officer_id from origination.application "
                                + "where cooperative_id = :cooperative")
                        .param("cooperative", cooperative.value())
                        .query((row, n) -> new ActorId(row.getObject("officer_id", UUID.class)))
                        .list());
    }

    @Override
    public List<Row> of(CooperativeId cooperative, MemberId member) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql(ROWS + " and member_id = :member order by number desc")
                        .params(Map.of("cooperative", cooperative.value(), "member", member.value()))
                        .query((row, n) -> row(row))
                        .list());
    }

    private static JdbcClient.StatementSpec where(Which which, JdbcClient.StatementSpec statement) {
        return statement
                .param("cooperative", which.cooperative().value())
                .param("stage", which.stage().map(Stage::name).orElse(null))
                .param("officer", which.officer().map(ActorId::value).orElse(null));
    }

    private static String order(By by, boolean descending) {
        return switch (by) {
            case NUMBER -> descending ? "order by number desc" : "order by number";
            case TAKEN -> descending ? "order by taken_on desc, number desc" : "order by taken_on, number";
            case AMOUNT -> descending ? "order by amount desc, number desc" : "order by amount, number";
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("product"),
                money(row),
                new ActorId(row.getObject("officer_id", UUID.class)),
                row.getObject("taken_on", LocalDate.class),
                Stage.valueOf(row.getString("stage")));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
    }
}
